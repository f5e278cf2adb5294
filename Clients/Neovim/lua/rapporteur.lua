--- Rapporteur in Neovim (0.7.2 and later): who says this, where they stand, what happened when.
---
---     require("rapporteur").setup {}
---
--- See :help rapporteur. One JSON message a line over a child's standard streams, a Unix socket or TCP; offsets are
--- bytes (`utf-8`, agreed by `initialize`), which is what Neovim counts in.

local api, uv = vim.api, vim.loop
local M = {}

local config = {
  cmd = nil, -- { "rapporteur", "serve", "--stdio" }, or what $RAPPORTEUR names
  connect = nil, -- "unix:PATH" or "tcp:HOST:PORT" instead of a server of our own
  token_file = nil, -- for TCP
  lexicon = {}, -- files of your own actors and words, for a server of our own
  filetypes = { "text", "markdown" }, -- attached by themselves; {} for none
  keymaps = { hover = "K", quotes = "gO" }, -- in attached buffers; false for none
}

local connection -- what speaks to the server: { write, close, waiting, next_id, ready, queue }
local attached = {} -- buffer → { uri, version, size, tick-keyed answers in `cache` }
local shared = { stamp = nil, relations = nil } -- what is merged over all attached buffers

local function say(text, level)
  vim.schedule(function()
    vim.notify("rapporteur: " .. text, level or vim.log.levels.INFO)
  end)
end

local function nilled(value)
  return value ~= vim.NIL and value or nil
end

-- ---------------------------------------------------------------- the wire

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
  local line = vim.list_extend({}, config.cmd or { vim.env.RAPPORTEUR or "rapporteur", "serve", "--stdio" })
  for _, file in ipairs(config.lexicon) do
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

local open_document

--- The connection, made if there is none; says why there can be none.
local function connect()
  if connection then
    return connection
  end
  local conn = { waiting = {}, next_id = 0 }
  local ok, problem
  if config.connect then
    ok, problem = reach(conn, config.connect)
  else
    ok, problem = spawn(conn)
  end
  if not ok then
    say(problem, vim.log.levels.ERROR)
    return nil, problem
  end
  connection = conn
  if config.token_file then
    local token = vim.trim(table.concat(vim.fn.readfile(vim.fn.expand(config.token_file)), "\n"))
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
  for buffer in pairs(attached) do
    open_document(buffer)
  end
  return conn
end

--- Calls any method; `callback(result, error)` runs on the main loop. Gives the request's id.
function M.request(method, params, callback)
  local conn, problem = connect()
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

local function complain(failure)
  local hint = failure.data and failure.data.hint
  say(failure.message .. (hint and (" (" .. hint .. ")") or ""), vim.log.levels.ERROR)
end

-- ---------------------------------------------------------------- documents

-- The text is the buffer's lines, each with its line feed: what nvim_buf_get_offset counts.
local function text_of(buffer, first, last)
  local lines = api.nvim_buf_get_lines(buffer, first, last, false)
  lines[#lines + 1] = ""
  return table.concat(lines, "\n")
end

local function size_of(buffer)
  return api.nvim_buf_get_offset(buffer, api.nvim_buf_line_count(buffer))
end

local function uri_of(buffer)
  if api.nvim_buf_get_name(buffer) == "" then
    return "untitled:" .. buffer
  end
  return vim.uri_from_bufnr(buffer)
end

function open_document(buffer)
  local state = attached[buffer]
  state.version, state.size, state.cache = state.version + 1, size_of(buffer), {}
  M.request("documents/open", { uri = state.uri, version = state.version, text = text_of(buffer, 0, -1) }, function(_, failure)
    if failure then
      complain(failure)
    end
  end)
end

local function changed(buffer, first, new_last, bytes_before)
  local state = attached[buffer]
  if not connection then
    return -- opened whole when there is a server again
  end
  state.version, state.cache = state.version + 1, {}
  local start = api.nvim_buf_get_offset(buffer, first)
  local text = new_last > first and text_of(buffer, first, new_last) or ""
  local size = size_of(buffer)
  local change
  if state.size - bytes_before + #text == size then
    change = { start = start, ["end"] = start + bytes_before, text = text }
  else
    -- Neovim reports some edits, such as deleting every line, by other lines than those it keeps.
    change = { text = text_of(buffer, 0, -1) }
  end
  state.size = size
  M.request("documents/change", { uri = state.uri, version = state.version, changes = { change } }, function(_, failure)
    if failure and attached[buffer] then
      open_document(buffer)
    end
  end)
end

--- Lets the server read a buffer and follow its changes.
function M.attach(buffer)
  buffer = (buffer == nil or buffer == 0) and api.nvim_get_current_buf() or buffer
  if attached[buffer] then
    return
  end
  attached[buffer] = { uri = uri_of(buffer), version = 0, size = 0, cache = {} }
  -- Making the connection opens every attached buffer; over an existing one this buffer is yet to be opened.
  if connection then
    open_document(buffer)
  elseif not connect() then
    attached[buffer] = nil
    return
  end
  api.nvim_buf_attach(buffer, false, {
    on_lines = function(_, _, _, first, _, new_last, bytes_before)
      if not attached[buffer] then
        return true
      end
      changed(buffer, first, new_last, bytes_before)
    end,
    on_reload = function()
      if attached[buffer] and connection then
        open_document(buffer)
      end
    end,
    on_detach = function()
      M.detach(buffer)
    end,
  })
  for action, key in pairs(config.keymaps or {}) do
    vim.keymap.set("n", key, M[action], { buffer = buffer, desc = "rapporteur: " .. action })
  end
end

--- Lets the server forget a buffer.
function M.detach(buffer)
  buffer = (buffer == nil or buffer == 0) and api.nvim_get_current_buf() or buffer
  local state = attached[buffer]
  attached[buffer] = nil
  if state and connection then
    M.request("documents/close", { uri = state.uri }, function() end)
  end
  if state and api.nvim_buf_is_valid(buffer) then
    for _, key in pairs(config.keymaps or {}) do
      pcall(vim.keymap.del, "n", key, { buffer = buffer })
    end
  end
end

function M.attach_current()
  M.attach(0)
end

function M.detach_current()
  M.detach(0)
end

local function buffer_of(uri)
  for buffer, state in pairs(attached) do
    if state.uri == uri then
      return buffer
    end
  end
end

--- The row (from 0) and column of a byte, by halving: byte2line counts the CRs of dos files, get_offset does not.
local function position(buffer, byte)
  local low, high = 0, api.nvim_buf_line_count(buffer) - 1
  while low < high do
    local middle = math.ceil((low + high) / 2)
    if api.nvim_buf_get_offset(buffer, middle) <= byte then
      low = middle
    else
      high = middle - 1
    end
  end
  return low, byte - api.nvim_buf_get_offset(buffer, low)
end

local function current()
  local buffer = api.nvim_get_current_buf()
  if not attached[buffer] then
    M.attach(buffer)
  end
  return buffer, attached[buffer]
end

-- ---------------------------------------------------------------- what the server knows

--- `callback(document)`: the buffer's actors and quotes as they are now.
local function parsed(buffer, callback)
  local state = attached[buffer]
  if state.cache.document then
    return callback(state.cache.document)
  end
  local cache = state.cache
  local params = { document = { uri = state.uri }, layers = { "actors", "quotes" } }
  M.request("parse/document", params, function(result, failure)
    if failure then
      return complain(failure)
    end
    cache.document = result
    callback(result)
  end)
end

local function all_documents()
  local documents, stamp = {}, {}
  for _, state in pairs(attached) do
    documents[#documents + 1] = { uri = state.uri }
    stamp[#stamp + 1] = state.uri .. "\n" .. state.version
  end
  table.sort(documents, function(a, b)
    return a.uri < b.uri
  end)
  table.sort(stamp)
  return documents, table.concat(stamp, "\n")
end

--- `callback(result)`: the stances over all attached buffers.
local function related(callback)
  local documents, stamp = all_documents()
  if shared.stamp == stamp then
    return callback(shared.relations)
  end
  M.request("stance/relations", { documents = documents }, function(result, failure)
    if failure then
      return complain(failure)
    end
    shared.stamp, shared.relations = stamp, result
    callback(result)
  end)
end

local function covers(excerpt, byte)
  return excerpt.start and excerpt.start <= byte and byte < excerpt["end"]
end

local function one_line(text)
  return (text:gsub("%s+", " "))
end

local function shortened(text, width)
  text = one_line(text)
  if vim.fn.strdisplaywidth(text) <= width then
    return text
  end
  local kept = vim.fn.strcharpart(text, 0, width - 1)
  return (kept:gsub("%s+%S*$", "")) .. "…"
end

local function place_of(uri, byte)
  local buffer = buffer_of(uri)
  if not buffer or not byte then
    return ""
  end
  local row = position(buffer, byte)
  local name = api.nvim_buf_get_name(buffer)
  return ("%s:%d"):format(name == "" and "[No Name]" or vim.fn.fnamemodify(name, ":t"), row + 1)
end

local SIGNS = { ["-2"] = "−−", ["-1"] = "−", ["0"] = "○", ["1"] = "+", ["2"] = "++" }

local function stance_lines(lines, title, relations, name_of)
  if #relations == 0 then
    return
  end
  lines[#lines + 1] = ""
  lines[#lines + 1] = title
  for _, relation in ipairs(relations) do
    local reporters = {}
    for _, party in ipairs(relation.reportedBy or {}) do
      reporters[#reporters + 1] = party.name
    end
    local told = #reporters > 0 and (", as told by " .. table.concat(reporters, ", told by ")) or ""
    local modality = relation.modality ~= "asserted" and relation.modality and (" (" .. relation.modality .. ")") or ""
    lines[#lines + 1] = ("%s %s · %s%s%s"):format(
      SIGNS[tostring(relation.polarity)] or "?", name_of(relation), relation.act, modality, told)
    local evidence = relation.evidence
    lines[#lines + 1] = ("    “%s”  %s"):format(shortened(evidence.text, 160), place_of(relation.uri, evidence.start))
  end
end

local function actor_lines(actor, relations)
  local lines = { ("%s · %s"):format(actor.name, actor.kind) }
  local others = vim.tbl_filter(function(alias)
    return alias ~= actor.name
  end, actor.aliases or {})
  if #others > 0 then
    lines[#lines + 1] = "also " .. table.concat(others, ", ")
  end
  local holds, held = {}, {}
  for _, relation in ipairs(relations) do
    if relation.holder.actor == actor.id then
      holds[#holds + 1] = relation
    end
    if relation.target.actor == actor.id then
      held[#held + 1] = relation
    end
  end
  stance_lines(lines, "Stands toward", holds, function(relation)
    return relation.target.name
  end)
  stance_lines(lines, "Seen by", held, function(relation)
    return relation.holder.name
  end)
  if #holds + #held == 0 then
    lines[#lines + 1] = "no stance found in the open articles"
  end
  return lines
end

local function speaker_name(quote)
  return quote.speaker and quote.speaker.name or "speaker unknown"
end

local function quote_lines(quote, names)
  local lines = { ("%s · %s quote"):format(speaker_name(quote), quote.form) }
  if quote.onBehalfOf then
    lines[#lines + 1] = "on behalf of " .. (names[quote.onBehalfOf] or quote.onBehalfOf)
  end
  if quote.cue then
    lines[#lines + 1] = "cue: " .. one_line(quote.cue.text)
  end
  if quote.explanation then
    lines[#lines + 1] = quote.explanation
  end
  return lines
end

--- Shows who is under the cursor and where they stand, or who says the words there.
function M.hover()
  local buffer, state = current()
  if not state then
    return
  end
  local cursor = api.nvim_win_get_cursor(0)
  local byte = api.nvim_buf_get_offset(buffer, cursor[1] - 1) + cursor[2]
  parsed(buffer, function(document)
    local actor, width
    local names = {}
    for _, candidate in ipairs(document.actors or {}) do
      names[candidate.id] = candidate.name
      for _, mention in ipairs(candidate.mentions) do
        if covers(mention, byte) and (not width or mention["end"] - mention.start < width) then
          actor, width = candidate, mention["end"] - mention.start
        end
      end
    end
    local quote
    for _, candidate in ipairs(document.quotes or {}) do
      for _, part in ipairs(candidate.parts) do
        if covers(part, byte) then
          quote = candidate -- nested quotes come after the one around them: the innermost stays
        end
      end
    end
    if not actor then
      return M._show(quote and quote_lines(quote, names) or { "nobody is named and nobody quoted here" })
    end
    related(function(result)
      local lines = actor_lines(actor, result.relations)
      if quote then
        lines[#lines + 1] = ""
        vim.list_extend(lines, quote_lines(quote, names))
      end
      M._show(lines)
    end)
  end)
end

--- Shows lines in a floating window by the cursor.
function M._show(lines)
  local buffer, window = vim.lsp.util.open_floating_preview(lines, "", {
    border = "rounded", max_width = math.min(100, vim.o.columns - 4), max_height = math.floor(vim.o.lines / 2), wrap = true,
    focus_id = "rapporteur",
  })
  api.nvim_buf_add_highlight(buffer, -1, "Title", 0, 0, -1)
  return buffer, window
end

-- ---------------------------------------------------------------- windows

local function jump(target)
  local buffer = target and buffer_of(target.uri)
  if not buffer then
    return say("nothing to jump to on this line")
  end
  local window = vim.fn.bufwinid(buffer)
  if window == -1 then
    vim.cmd "wincmd p"
    api.nvim_win_set_buf(0, buffer)
  else
    api.nvim_set_current_win(window)
  end
  local row, column = position(buffer, target.byte)
  vim.cmd "normal! m'"
  api.nvim_win_set_cursor(0, { row + 1, column })
  vim.cmd "normal! zz"
end

--- Opens a scratch window; `items` are `{ text, target?, group? }`, a target being `{ uri, byte }`.
local function list_window(name, split, items)
  local title = "rapporteur://" .. name
  local old = vim.fn.bufnr("^" .. title .. "$")
  local buffer = old ~= -1 and old or api.nvim_create_buf(false, true)
  local window = vim.fn.bufwinid(buffer)
  if window == -1 then
    vim.cmd(split)
    api.nvim_win_set_buf(0, buffer)
    window = api.nvim_get_current_win()
  else
    api.nvim_set_current_win(window)
  end
  if old == -1 then
    api.nvim_buf_set_name(buffer, title)
  end
  local lines, targets = {}, {}
  for index, item in ipairs(items) do
    lines[index], targets[index] = item.text, item.target
  end
  vim.bo[buffer].modifiable = true
  api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].modifiable = false
  vim.bo[buffer].buftype, vim.bo[buffer].bufhidden, vim.bo[buffer].swapfile = "nofile", "wipe", false
  vim.wo[window].wrap, vim.wo[window].number, vim.wo[window].cursorline = false, false, true
  for index, item in ipairs(items) do
    if item.group then
      api.nvim_buf_add_highlight(buffer, -1, item.group, index - 1, 0, -1)
    end
  end
  vim.keymap.set("n", "<CR>", function()
    jump(targets[api.nvim_win_get_cursor(0)[1]])
  end, { buffer = buffer, desc = "go to the words" })
  vim.keymap.set("n", "q", "<Cmd>close<CR>", { buffer = buffer, desc = "close" })
  api.nvim_win_set_cursor(window, { 1, 0 })
end

local function plural(count, noun)
  return ("%d %s%s"):format(count, noun, count == 1 and "" or "s")
end

--- Opens the outline: this buffer's quotes by speaker, the most quoted first. With ! they go to the location list.
function M.quotes(arguments)
  local buffer, state = current()
  if not state then
    return
  end
  parsed(buffer, function(document)
    local speakers, by_name = {}, {}
    for _, quote in ipairs(document.quotes or {}) do
      local name = speaker_name(quote)
      if not by_name[name] then
        by_name[name] = { name = name, quotes = {}, rank = #speakers }
        speakers[#speakers + 1] = by_name[name]
      end
      table.insert(by_name[name].quotes, quote)
    end
    table.sort(speakers, function(a, b)
      return #a.quotes > #b.quotes or (#a.quotes == #b.quotes and a.rank < b.rank)
    end)
    if #speakers == 0 then
      return say "nobody is quoted here"
    end
    local items, locations = {}, {}
    for _, speaker in ipairs(speakers) do
      items[#items + 1] = { text = ("%s · %s"):format(speaker.name, plural(#speaker.quotes, "quote")), group = "Title" }
      for _, quote in ipairs(speaker.quotes) do
        local part = quote.parts[1]
        local row, column = position(buffer, part.start)
        local words = {}
        for _, piece in ipairs(quote.parts) do
          words[#words + 1] = one_line(piece.text)
        end
        local text = table.concat(words, " … ")
        items[#items + 1] = {
          text = ("%6d  %-9s %s"):format(row + 1, quote.form, text),
          target = { uri = state.uri, byte = part.start },
        }
        locations[#locations + 1] = {
          bufnr = buffer, lnum = row + 1, col = column + 1, text = speaker.name .. ": " .. text,
        }
      end
    end
    if arguments and arguments.bang then
      vim.fn.setloclist(0, {}, " ", { title = "Quotes by speaker", items = locations })
      vim.cmd "lopen"
    else
      list_window("quotes", "botright vsplit", items)
    end
  end)
end

local function entry_items(items, entry, date)
  local actors = {}
  for _, party in ipairs(entry.actors or {}) do
    actors[#actors + 1] = party.name
  end
  local notes = {}
  if #entry.accounts > 1 then
    notes[1] = plural(#entry.accounts, "account") .. ", " .. entry.agreement
  end
  items[#items + 1] = {
    text = ("%-12s %s · %s%s%s"):format(
      date, entry.type, one_line(entry.title),
      #actors > 0 and (" · " .. table.concat(actors, ", ")) or "", notes[1] and (" · " .. notes[1]) or ""),
    target = { uri = entry.accounts[1].uri, byte = entry.accounts[1].evidence.start },
    group = "Identifier",
  }
  for _, account in ipairs(entry.accounts) do
    local marks = {}
    if account.status and account.status ~= "past" then
      marks[#marks + 1] = account.status
    end
    if account.negated then
      marks[#marks + 1] = "said not to have happened"
    end
    if account.certainty == "possible" then
      marks[#marks + 1] = "possible"
    end
    local claimant = account.claimant and account.claimant.name
    items[#items + 1] = {
      text = ("%12s %s%s%s “%s”"):format(
        "", place_of(account.uri, account.evidence.start), claimant and (" · " .. claimant) or "",
        #marks > 0 and (" · " .. table.concat(marks, ", ")) or "", one_line(account.evidence.text)),
      target = { uri = account.uri, byte = account.evidence.start },
    }
  end
end

--- Opens the timeline over all attached buffers, each account with its words.
function M.timeline()
  local _, state = current()
  if not state then
    return
  end
  M.request("timeline/build", { documents = (all_documents()) }, function(result, failure)
    if failure then
      return complain(failure)
    end
    local items = {}
    for _, entry in ipairs(result.entries) do
      local date = entry.date
      entry_items(items, entry, date.value or (date.latest and "≤ " .. date.latest) or ("≥ " .. (date.earliest or "?")))
    end
    if #(result.undated or {}) > 0 then
      items[#items + 1] = { text = "No date in the texts", group = "Title" }
      for _, entry in ipairs(result.undated) do
        entry_items(items, entry, "")
      end
    end
    if #items == 0 then
      return say "no happening found in the attached buffers"
    end
    list_window("timeline", "botright split", items)
  end)
end

--- Tells which server this is.
function M.info()
  M.request("server/info", vim.empty_dict(), function(result, failure)
    if failure then
      return complain(failure)
    end
    say(("%s %s, %d methods, %s attached"):format(
      result.name, result.version, #(result.methods or {}), plural(vim.tbl_count(attached), "buffer")))
  end)
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

--- Reads the options (see the top of this file), and attaches buffers of the file types named.
function M.setup(options)
  config = vim.tbl_extend("force", config, options or {})
  local group = api.nvim_create_augroup("rapporteur", { clear = true })
  if #config.filetypes > 0 then
    api.nvim_create_autocmd("FileType", {
      group = group, pattern = config.filetypes,
      callback = function(event)
        if vim.bo[event.buf].buftype == "" then
          M.attach(event.buf)
        end
      end,
    })
  end
  api.nvim_create_autocmd("VimLeavePre", { group = group, callback = M.stop })
end

--- For tests: what is attached, and whether anything is on its way.
function M._state()
  return attached, connection and vim.tbl_count(connection.waiting) or 0, connection
end

--- For tests: the process number of the server of our own.
function M._process()
  return connection and connection.process
end

return M
