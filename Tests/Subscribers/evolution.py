"""Evolution's data server as a subscriber: `evolution.py NAME=ADDRESS…` subscribes to each address.

Answers each line of standard input, `{"feed": NAME, "first": DAY, "last": DAY, "expected": [LINE…]}`, with what it shows
of the feed between two days once it has looked again: a JSON list of lines, cancelled events aside. Looking again goes on
after the call has returned, so it asks until the lines are the expected ones, for 30 seconds at most.

Needs a session bus of its own: `dbus-run-session -- python3 evolution.py …`.
"""
import json
import sys
import time

import gi

gi.require_version("EDataServer", "1.2")
gi.require_version("ECal", "2.0")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, GLib, ICalGLib

PARIS = ICalGLib.Timezone.get_builtin_timezone("Europe/Paris")


def subscribe(registry, name, address):
    source = EDataServer.Source.new_with_uid(name, None)
    source.set_display_name(name)
    source.set_parent("webcal-stub")
    source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name("webcal")
    uri = GLib.Uri.parse(address, GLib.UriFlags.NONE)
    source.get_extension(EDataServer.SOURCE_EXTENSION_WEBDAV_BACKEND).set_uri(uri)
    authentication = source.get_extension(EDataServer.SOURCE_EXTENSION_AUTHENTICATION)
    authentication.set_host(uri.get_host())
    authentication.set_method("none")
    source.get_extension(EDataServer.SOURCE_EXTENSION_OFFLINE).set_stay_synchronized(True)
    registry.commit_source_sync(source, None)
    return ECal.Client.connect_sync(registry.ref_source(name), ECal.ClientSourceType.EVENTS, 5, None)


def moment(when):
    value = when.get_value()
    day = f"{value.get_year():04}-{value.get_month():02}-{value.get_day():02}"
    return day, "" if value.is_date() else f"{value.get_hour():02}:{value.get_minute():02}"


def lines(client, first, last):
    _, found = client.get_object_list_as_comps_sync("#t", None)
    shown = []
    for event in found:
        if event.get_status() == ICalGLib.PropertyStatus.CANCELLED:
            continue
        day, start = moment(event.get_dtstart())
        end = moment(event.get_dtend())[1]
        if first <= day <= last:
            shown.append(f"{day} {start} {end} {event.get_summary().get_value()}")
    return sorted(shown, key=lambda line: line.encode())


registry = EDataServer.SourceRegistry.new_sync(None)
clients = {}
for argument in sys.argv[1:]:
    name, address = argument.split("=", 1)
    clients[name] = subscribe(registry, name, address)
print("ready", flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    client = clients[asked["feed"]]
    client.refresh_sync(None)
    end = time.time() + 30
    while True:
        shown = lines(client, asked["first"], asked["last"])
        if sorted(shown) == sorted(asked["expected"]) or time.time() > end:
            break
        time.sleep(0.2)
    print(json.dumps(shown), flush=True)
