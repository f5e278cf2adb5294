-- Tests of the timeline window, run by test.lua, which hands over its helpers.

local api = vim.api
local rapporteur = require "rapporteur"
local helpers = ...
local expect, has, edit, list_lines, close_lists = helpers.expect, helpers.has, helpers.edit, helpers.list_lines, helpers.close_lists

local VOTE = "🗳️ TARSK, June 10, 2031. /VNA/. The presidential election in Velmora was held on 8 June 2031.\n\n"
  .. "President Danil Orvan will visit Karsia on 1 July 2031.\n"
local DOUBT = "LONDEL, June 12, 2031. /ONA/. “There was no presidential election in Velmora on 8 June 2031,” Anna Petrova said.\n"

local function told(lines)
  return "got:\n" .. table.concat(lines, "\n")
end

-- The window's lines once they have changed from `before`.
local function changed_lines(before)
  local lines
  helpers.until_true("other lines", function()
    lines = list_lines "timeline"
    return table.concat(lines, "\n") ~= table.concat(before, "\n")
  end)
  return lines
end

local function open()
  for buffer in pairs(rapporteur._state()) do
    rapporteur.detach(buffer)
  end
  helpers.write("vote.txt", VOTE)
  helpers.write("doubt.txt", DOUBT)
  edit "doubt.txt"
  edit "vote.txt"
  rapporteur.timeline()
  return list_lines "timeline"
end

return {
  {
    "the timeline lists happenings by day, and leads to their words",
    function()
      local lines = open()
      local election, visit = has(lines, "2031-06-08  "), has(lines, "2031-07-01  ")
      expect(election and visit and election < visit, "both days in order, " .. told(lines))
      expect(lines[visit]:find("planned", 1, true), "a plan to be told as one, " .. told(lines))
      local place = has(lines, "vote.txt:3")
      expect(place and place > visit, "the place below it, " .. told(lines))
      api.nvim_win_set_cursor(0, { place, 0 })
      vim.cmd "normal \r"
      expect(api.nvim_buf_get_name(0):find "vote.txt", "the jump")
      expect(api.nvim_win_get_cursor(0)[1] == 3, "line 3, got " .. api.nvim_win_get_cursor(0)[1])
      close_lists()
    end,
  },
  {
    "the timeline shows in what accounts differ, and whose claim is whose",
    function()
      local lines = open()
      local difference = has(lines, "differs: occurrence: ")
      expect(difference, "the difference, " .. told(lines))
      expect(lines[difference]:find("vote.txt:1", 1, true) and lines[difference]:find("doubt.txt:1", 1, true), "both places, " .. told(lines))
      expect(has(lines, "according to Anna Petrova, “election” did not happen"), "the claimant, " .. told(lines))
      close_lists()
    end,
  },
  {
    "a key folds the accounts of a happening",
    function()
      local lines = open()
      local visit = has(lines, "2031-07-01  ")
      api.nvim_win_set_cursor(0, { visit, 0 })
      expect(vim.fn.foldclosed(visit) == -1, "it to be open at first")
      vim.cmd [[execute "normal 1\<Tab>"]]
      expect(vim.fn.foldclosed(visit + 1) == visit, "its accounts to be folded under it")
      expect(vim.fn.foldclosed(has(lines, "2031-06-08  ")) == -1, "the other one to stay open")
      expect(vim.fn.foldtextresult(visit):find("planned · +1", 1, true), "a line of its own, got " .. vim.fn.foldtextresult(visit))
      vim.cmd [[execute "normal 1\<Tab>"]]
      expect(vim.fn.foldclosed(visit + 1) == -1, "it to be open again")
      close_lists()
    end,
  },
  {
    "the timeline is narrowed to an actor by a key and by name",
    function()
      local all = open()
      local input = vim.ui.input
      vim.ui.input = function(options, callback)
        callback(options.default == nil and "Danil Orvan" or "")
      end
      vim.cmd "normal a"
      local lines = changed_lines(all)
      expect(lines[1] == "Only happenings with Danil Orvan", "what is listed, " .. told(lines))
      expect(has(lines, "2031-07-01  ") and not has(lines, "2031-06-08  "), "only the visit, " .. told(lines))
      vim.cmd "normal a"
      expect(table.concat(changed_lines(lines)) == table.concat(all), "all of them again")
      vim.ui.input = input
      expect(vim.tbl_contains(vim.fn.getcompletion("RapporteurTimeline danil", "cmdline"), "Danil Orvan"), "its name to be completed")
      vim.cmd "RapporteurTimeline danil orvan"
      changed_lines(all)
      vim.cmd "RapporteurTimeline Nobody"
      helpers.until_true("the message", function()
        local said = helpers.said
        return said[#said] and said[#said]:find("no happening with Nobody", 1, true)
      end)
      for buffer in pairs(rapporteur._state()) do
        expect(vim.bo[buffer].buftype == "", "no window of ours to be attached")
      end
      close_lists()
    end,
  },
}
