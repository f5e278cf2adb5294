--- What happened when, over all attached buffers.

local documents = require "rapporteur.documents"
local settings = require "rapporteur.settings"
local windows = require "rapporteur.windows"
local wire = require "rapporteur.wire"
local M = {}

local MONTHS = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" }
local DAYS = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" }
local RELATIONS = { inResponseTo = "in response to", partOf = "part of" }

local names = {} -- of the actors last listed, for completion

-- What a text says of a day without its year: XXXX-09-17 as "17 Sep, no year".
local function without_year(value)
  local weekday = value:match "^XXXX%-WXX%-(%d)$"
  if weekday and DAYS[tonumber(weekday)] then
    return "a " .. DAYS[tonumber(weekday)]
  end
  local month, day = value:match "^XXXX%-(%d%d)%-?(%d*)$"
  if month and MONTHS[tonumber(month)] then
    return (day ~= "" and tonumber(day) .. " " or "") .. MONTHS[tonumber(month)] .. ", no year"
  end
  return value:match "^XXXX" and "date not stated" or value
end

-- The date as exactly as it is known; nothing where no text says anything of it.
local function day_of(entry)
  local date = entry.date
  if date.precision == "before" or (not date.earliest and date.latest) then
    return "before " .. (date.value or date.latest)
  elseif date.precision == "after" or (not date.latest and date.earliest) then
    return "after " .. (date.value or date.earliest)
  elseif date.value then
    return date.value
  elseif date.earliest then
    return date.earliest .. " – " .. date.latest
  end
  for _, account in ipairs(entry.accounts) do
    if account.date and account.date:find "X" then
      return without_year(account.date)
    end
  end
  return ""
end

-- Whose claim it is, and whether it happened.
local function reservations(account)
  local notes = {}
  if account.claimant then
    notes[#notes + 1] = "according to " .. account.claimant.name
  end
  if account.status ~= "past" then
    notes[#notes + 1] = account.status
  end
  if account.negated then
    -- Which happening is meant: of "refused to send observers" it is the sending.
    notes[#notes + 1] = ("“%s” %s"):format(
      windows.one_line(account.trigger.text),
      (account.status == "past" or account.status == "ongoing") and "did not happen" or "not to happen")
  end
  if account.certainty == "possible" then
    notes[#notes + 1] = "possible"
  end
  return notes
end

local function target_of(account)
  return { uri = account.uri, byte = account.evidence.start }
end

local function difference_item(entry, difference, margin)
  local values, last = {}, nil
  for _, value in ipairs(difference.values) do
    local places = {}
    for _, index in ipairs(value.accounts) do
      local account = entry.accounts[index + 1]
      places[#places + 1] = windows.place_of(account.uri, account.evidence.start)
      last = account
    end
    values[#values + 1] = ("%s (%s)"):format(windows.one_line(value.value), table.concat(places, ", "))
  end
  return {
    text = ("%sdiffers: %s: %s"):format(margin, difference.field, table.concat(values, " / ")), group = "WarningMsg",
    target = last and target_of(last), level = 1,
  }
end

-- The lines of one entry: itself, its accounts, what they differ in, what it is tied to.
local function add_entry(items, entry, width, titles)
  local parts = { entry.type .. (entry.place and " in " .. windows.one_line(entry.place) or "") }
  for _, party in ipairs(entry.actors) do
    parts[#parts + 1] = party.name
  end
  local day = day_of(entry)
  local margin = (" "):rep(width == 0 and 4 or width + 2)
  local notes = #entry.accounts == 1 and reservations(entry.accounts[1]) or { windows.plural(#entry.accounts, "account") .. ", " .. entry.agreement }
  items[#items + 1] = {
    text = ("%s%s  %s · %s%s"):format(
      day, (" "):rep(width - vim.fn.strdisplaywidth(day)), windows.one_line(entry.title), table.concat(parts, " · "),
      #notes > 0 and (" · " .. table.concat(notes, ", ")) or ""),
    target = target_of(entry.accounts[1]), group = "Identifier", level = 1, first = true,
  }
  for _, account in ipairs(entry.accounts) do
    local told = #entry.accounts > 1 and reservations(account) or {}
    if account.date and #entry.accounts > 1 then
      told[#told + 1] = "here " .. without_year(account.date)
    end
    if account.source then
      told[#told + 1] = account.source
    end
    items[#items + 1] = {
      text = ("%s%s%s  “%s”"):format(
        margin, windows.place_of(account.uri, account.evidence.start),
        #told > 0 and (" · " .. table.concat(told, ", ")) or "", windows.one_line(account.evidence.text)),
      target = target_of(account), level = 1,
    }
  end
  for _, difference in ipairs(entry.differences) do
    items[#items + 1] = difference_item(entry, difference, margin)
  end
  for _, link in ipairs(entry.links) do
    items[#items + 1] = {
      text = ("%s%s: %s  “%s”"):format(
        margin, RELATIONS[link.relation] or link.relation, windows.one_line(titles[link.to] or "one not listed here"),
        windows.one_line(link.cue.text)),
      target = { uri = link.cue.uri, byte = link.cue.start }, level = 1,
    }
  end
end

local function add_entries(items, entries, titles)
  local width = 0
  for _, entry in ipairs(entries) do
    width = math.max(width, vim.fn.strdisplaywidth(day_of(entry)))
  end
  for _, entry in ipairs(entries) do
    add_entry(items, entry, width, titles)
  end
end

local function show(result, actor)
  local titles, seen = {}, {}
  for _, list in ipairs { result.entries, result.undated } do
    for _, entry in ipairs(list) do
      titles[entry.id] = entry.title
      for _, party in ipairs(entry.actors) do
        seen[party.name] = true
      end
    end
  end
  names = not actor and vim.tbl_keys(seen) or names
  table.sort(names)
  local items = {}
  if actor then
    items[1] = { text = "Only happenings with " .. actor, group = "Title" }
  end
  add_entries(items, result.entries, titles)
  -- By their reasons, in the order in which these are first met.
  local reasons, of = {}, {}
  for _, entry in ipairs(result.undated) do
    local reason = entry.date.reason
    if not of[reason] then
      reasons[#reasons + 1], of[reason] = reason, {}
    end
    table.insert(of[reason], entry)
  end
  for _, reason in ipairs(reasons) do
    items[#items + 1] = { text = "No date: " .. windows.one_line(reason), group = "Title" }
    add_entries(items, of[reason], titles)
  end
  windows.list("timeline", "botright split", items, {
    ["<Tab>"] = { "fold or unfold the accounts", function()
      pcall(vim.cmd, "normal! za")
    end },
    a = { "only happenings with an actor", function()
      vim.ui.input({ prompt = "Actor (empty for all): ", default = actor }, function(name)
        if name then
          M.open(name)
        end
      end)
    end },
  })
end

--- Opens the timeline over all attached buffers: of happenings in which `actor` has a part, or of all.
function M.open(actor)
  actor = actor and vim.trim(actor) ~= "" and vim.trim(actor) or nil
  local question = { documents = documents.all(), actors = actor and { actor } }
  wire.request("timeline/build", question, function(result, failure)
    if failure then
      return settings.complain(failure)
    end
    if #result.entries + #result.undated == 0 then
      return settings.say("no happening " .. (actor and ("with " .. actor .. " ") or "") .. "found in the attached buffers")
    end
    show(result, actor)
  end)
end

--- Opens the timeline; `arguments.args` may name an actor.
function M.show(arguments)
  -- From a window of ours the question is about the same buffers as before.
  if vim.bo.buftype == "" then
    local _, state = documents.current()
    if not state then
      return
    end
  end
  M.open(arguments and arguments.args)
end

--- Names of actors on the timeline last listed that begin with `lead`.
function M.complete(lead)
  return vim.tbl_filter(function(name)
    return vim.startswith(name:lower(), lead:lower())
  end, names)
end

return M
