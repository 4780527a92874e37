-- Asks for the paths of a file in any order, with or without the entity tag that stands beside each; counts other answers
-- than 304, or 200.
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(args)
  math.randomseed(42 + number)
  conditional = args[2] == "conditional"
  requests, bad = {}, 0
  for line in io.lines(args[1]) do
    local path, tag = line:match("^(%S+) (%S+)$")
    local headers = conditional and { ["If-None-Match"] = '"' .. tag .. '"' } or {}
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  return requests[math.random(#requests)]
end

function response(status)
  if status ~= (conditional and 304 or 200) then bad = bad + 1 end
end

function done(summary, latency)
  local bad = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  for _, thread in ipairs(threads) do bad = bad + thread:get("bad") end
  print(string.format("figures %.0f %.2f %.2f %d", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, bad))
end
