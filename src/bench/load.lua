-- The requests of each case, for wrk; all it needs comes from the environment that `run` sets.
local case, round = os.getenv("CASE"), os.getenv("ROUND")
local products = tonumber(os.getenv("PRODUCTS"))
local headers = { Authorization = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/json" }
local made = 0

local function escaped(text)
  return (text:gsub("[^%w]", function(c) return ("%%%02X"):format(c:byte()) end))
end

local requests = {
  read = function()
    return wrk.format("GET", ("/api/v1/products/01900000-0000-7000-8000-%012d"):format(100000000000 + math.random(products)), headers)
  end,
  refused = function()
    local unknown = { Authorization = ("Bearer slw_%043d"):format(math.random(1e15)) }
    return wrk.format("GET", "/api/v1/products/01900000-0000-7000-8000-100000000001", unknown)
  end,
  list = function()
    return wrk.format("GET", "/api/v1/products?stage=OPERATION&sort=name&limit=50", headers)
  end,
  search = function()
    return wrk.format("GET", "/api/v1/products?q=" .. escaped("手表") .. "&limit=50", headers)
  end,
  create = function()
    made = made + 1
    return wrk.format("POST", "/api/v1/products", headers,
      ('{"key":"S%s%d%07d","name":"%s","localNames":{"zh":"%s"},"description":"%s","category":"%s"}'):format(
        round, thread_number, made, os.getenv("NAME"), os.getenv("LOCAL_NAME"), os.getenv("DESCRIPTION"), os.getenv("CATEGORY")))
  end,
}
request = requests[case]

local threads = 0
function setup(thread)
  thread:set("thread_number", threads)
  threads = threads + 1
end

function init()
  math.randomseed(round * 100 + thread_number)
end

if os.getenv("ONCE") then
  function response() wrk.thread:stop() end
end

function done(summary)
  local e = summary.errors
  local wrong = case == "refused" and summary.requests - e.status or e.status
  io.write(("RESULT %d %d %d\n"):format(summary.requests, summary.duration, e.connect + e.read + e.write + wrong + e.timeout))
end
