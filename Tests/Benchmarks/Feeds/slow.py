"""Clients that send a byte now and then, and come again when they are closed: slow.py PORT CLIENTS SECONDS."""
import asyncio
import resource
import sys
import time

port, clients, seconds = (int(word) for word in sys.argv[1:4])
_, most = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, clients + 500), most))
end = time.monotonic() + seconds
lives, refused, open_now, open_most = [], 0, 0, 0


async def client(number):
    global refused, open_now, open_most
    await asyncio.sleep(number / clients * 2)
    while time.monotonic() < end:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            refused += 1
            await asyncio.sleep(1)
            continue
        began = time.monotonic()
        open_now += 1
        open_most = max(open_most, open_now)
        # A third says nothing, a third sends a head byte by byte, a third a body.
        begin = [b"", b"GET /feeds/abc.ics HTTP/1.1\r\nX-Slow: ", b"POST /s/abc/renew HTTP/1.1\r\nContent-Length: 9000\r\n\r\n"]
        try:
            writer.write(begin[number % 3])
            while time.monotonic() < end:
                try:
                    if await asyncio.wait_for(reader.read(4096), 2) == b"":
                        lives.append(time.monotonic() - began)
                        break
                except asyncio.TimeoutError:
                    if number % 3:
                        writer.write(b"a")
                        await writer.drain()
        except OSError:
            lives.append(time.monotonic() - began)
        finally:
            open_now -= 1
            writer.close()


async def main():
    await asyncio.gather(*(client(number) for number in range(clients)))

asyncio.run(main())
longest = f"{max(lives):.1f} s" if lives else "none was closed"
print(f"slow clients: {open_most} at once, {len(lives)} times closed by the server, the longest after {longest}; {refused} refused")
sys.exit(0 if lives and max(lives) <= 30 else 1)
