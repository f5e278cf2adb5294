--- The connection: one JSON message a line over a child's standard streams, a Unix socket or TCP. Offsets are bytes (`utf-8`,
--- agreed by `initialize`), which is what Neovim counts in.

local settings = require "rapporteur.settings"
local say, uv = settings.say, vim.loop
local M = {}

local connection -- what speaks to the server: { write, close, waiting, next_id, own, process }

--- Called with every new connection: what is attached has to be opened there.
M.on_connect = function() end

local function send(message)
  message.jsonrpc = "2.0"
  connection.write(vim.json.encode(message) .. "\n")
end

local function fail_all(conn, text)
  local waiting = conn.waiting
  conn.waiting, conn.queue = {}, {}
  for _, callback in pairs(waiting) do
    vim.schedule(function()
      callback(nil, { code = 0, message = text })
    end)
  end
end

--- Ends `conn`; what waits for it is told why.
local function drop(conn, text)
  if conn.closed then
    return
  end
  conn.closed = true
  conn.close()
  if connection == conn then
    connection = nil
  end
  fail_all(conn, text)
end

local function take(conn, line)
  local ok, message = pcall(vim.json.decode, line, { luanil = { object = true, array = true } })
  if not ok or type(message) ~= "table" then
    return say("the server sent what is no message: " .. line:sub(1, 120), vim.log.levels.WARN)
  end
  if message.method then
    if message.id ~= nil then
      send { id = message.id, error = { code = -32601, message = "this client has no methods" } }
    end
    return
  end
  local callback = message.id and conn.waiting[message.id]
  if callback then
    conn.waiting[message.id] = nil
    vim.schedule(function()
      callback(message.result, message.error)
    end)
  end
end

--- A callback for a stream's reads that cuts lines; pieces are joined once a line, however long it is.
local function line_reader(conn)
  local pieces = {}
  return function(problem, data)
    if problem or not data then
      if not conn.own and not conn.closed then
        say("the server closed the connection", vim.log.levels.ERROR)
        drop(conn, "the server closed the connection")
      end
      return -- of a server of our own its end says more than the end of its output
    end
    local from = 1
    while true do
      local stop = data:find("\n", from, true)
      if not stop then
        break
      end
      pieces[#pieces + 1] = data:sub(from, stop - 1)
      local line = table.concat(pieces)
      pieces, from = {}, stop + 1
      if line:find("%S") then
        take(conn, line)
      end
    end
    pieces[#pieces + 1] = data:sub(from)
  end
end

local function close_handle(handle)
  if handle and not handle:is_closing() then
    handle:close()
  end
end

local function command_line()
  local line = vim.list_extend({}, settings.options.cmd or { vim.env.RAPPORTEUR or "rapporteur", "serve", "--stdio" })
  for _, file in ipairs(settings.options.lexicon) do
    vim.list_extend(line, { "--lexicon", vim.fn.expand(file) })
  end
  return line
end

local function spawn(conn)
  local line = command_line()
  if vim.fn.executable(line[1]) ~= 1 then
    return nil, ("%s is not an executable program: install rapporteur, set $RAPPORTEUR or setup { cmd = … }"):format(line[1])
  end
  local input, output, errors = uv.new_pipe(false), uv.new_pipe(false), uv.new_pipe(false)
  local last_words = ""
  local process
  process = uv.spawn(line[1], {
    args = vim.list_slice(line, 2),
    stdio = { input, output, errors },
  }, function(code, signal)
    close_handle(process)
    if not conn.closed then
      local how = signal ~= 0 and ("by signal " .. signal) or ("with exit status " .. code)
      local tail = last_words ~= "" and (": " .. vim.trim(last_words):match("[^\n]*$")) or ""
      say("the server ended " .. how .. tail, vim.log.levels.ERROR)
      drop(conn, "the server ended " .. how)
    end
  end)
  if not process then
    close_handle(input)
    close_handle(output)
    close_handle(errors)
    return nil, "cannot start " .. table.concat(line, " ")
  end
  errors:read_start(function(_, data)
    last_words = (last_words .. (data or "")):sub(-2000)
  end)
  conn.own, conn.process = true, process:get_pid()
  conn.write = function(bytes)
    input:write(bytes)
  end
  conn.close = function()
    for _, handle in ipairs { input, output, errors } do
      close_handle(handle)
    end
  end
  output:read_start(line_reader(conn))
  return true
end

local function reach(conn, address)
  local path = address:match "^unix:(.+)$"
  local host, port = address:match "^tcp:(.+):(%d+)$"
  if not path and not host then
    return nil, "connect is unix:PATH or tcp:HOST:PORT, not " .. address
  end
  local stream = path and uv.new_pipe(false) or uv.new_tcp()
  conn.write = function(bytes)
    stream:write(bytes)
  end
  conn.close = function()
    close_handle(stream)
  end
  local function connected(problem)
    if problem then
      say("no server answers at " .. address .. ": " .. problem, vim.log.levels.ERROR)
      return drop(conn, "no server answers at " .. address)
    end
    stream:read_start(line_reader(conn))
  end
  if path then
    stream:connect(path, connected)
  else
    stream:connect((host:gsub("^%[(.*)%]$", "%1")), tonumber(port), connected)
  end
  return true
end

--- The connection, made if there is none; says why there can be none.
function M.connect()
  if connection then
    return connection
  end
  local conn = { waiting = {}, next_id = 0 }
  local ok, problem
  if settings.options.connect then
    ok, problem = reach(conn, settings.options.connect)
  else
    ok, problem = spawn(conn)
  end
  if not ok then
    say(problem, vim.log.levels.ERROR)
    return nil, problem
  end
  connection = conn
  if settings.options.token_file then
    local token = vim.trim(table.concat(vim.fn.readfile(vim.fn.expand(settings.options.token_file)), "\n"))
    M.request("server/authenticate", { token = token }, function(_, failure)
      if failure then
        say(failure.message, vim.log.levels.ERROR)
      end
    end)
  end
  M.request("initialize", {
    processId = conn.own and vim.fn.getpid() or nil,
    clientInfo = { name = "rapporteur.nvim", version = "0.1.0" },
    capabilities = { general = { positionEncodings = { "utf-8" } } },
  }, function(result, failure)
    local agreed = result and result.capabilities and result.capabilities.positionEncoding
    if failure then
      say("the server refused to begin: " .. failure.message, vim.log.levels.ERROR)
    elseif agreed ~= "utf-8" then
      say("the server does not count in bytes", vim.log.levels.ERROR)
      drop(conn, "the server does not count in bytes")
    end
  end)
  send { method = "initialized", params = vim.empty_dict() }
  M.on_connect()
  return conn
end

--- Calls any method; `callback(result, error)` runs on the main loop. Gives the request's id.
function M.request(method, params, callback)
  local conn, problem = M.connect()
  if not conn then
    vim.schedule(function()
      callback(nil, { code = 0, message = problem })
    end)
    return nil
  end
  conn.next_id = conn.next_id + 1
  conn.waiting[conn.next_id] = callback
  send { id = conn.next_id, method = method, params = params }
  return conn.next_id
end

--- Asks the server to stop working on a request.
function M.cancel(id)
  if connection and id then
    send { method = "$/cancelRequest", params = { id = id } }
  end
end

--- The connection there is, if any.
function M.connection()
  return connection
end

--- Ends the server and forgets every buffer's sending; the next question starts another.
function M.stop()
  local conn = connection
  if not conn then
    return
  end
  if conn.own then
    send { id = "shutdown", method = "shutdown" }
    send { method = "exit" }
  end
  -- The end of its input ends the server too; the delay lets the words above leave first.
  conn.closed = true
  connection = nil
  fail_all(conn, "the server was stopped")
  vim.defer_fn(conn.close, 200)
end

return M
