-- For wrk: sends each request of a folder once (FOLDER/list: method, path, content type and body's file in a line), then
-- prints the seconds from the first request to the last answer and ends. wrk -t1 -c1 ... -- FOLDER
local ffi = require("ffi")
ffi.cdef [[
typedef struct { long seconds; long nanoseconds; } moment;
int clock_gettime(int clock, moment *now);
]]

local requests, asked, answered, began = {}, 0, 0, 0

local function now()
  local moment = ffi.new("moment")
  ffi.C.clock_gettime(1, moment) -- CLOCK_MONOTONIC
  return tonumber(moment.seconds) + tonumber(moment.nanoseconds) / 1e9
end

function init(args)
  for line in io.lines(args[1] .. "/list") do
    local method, path, kind, name = line:match("(%S+) (%S+) (%S+) (%S+)")
    local file = assert(io.open(args[1] .. "/" .. name, "rb"))
    requests[#requests + 1] = wrk.format(method, path,
      { ["Host"] = wrk.headers["Host"], ["Content-Type"] = kind }, file:read("*a"))
    file:close()
  end
end

function request()
  asked = asked + 1
  if asked == 1 then return requests[1] end -- wrk looks at one request before it starts, and does not send it
  if asked == 2 then began = now() end
  return requests[asked - 1]
end

function response(status)
  answered = answered + 1
  if status ~= 200 and status ~= 201 then
    print("the centre answered " .. status)
    os.exit(1)
  end
  if answered == #requests then
    print("seconds " .. now() - began)
    os.exit(0)
  end
end
