-- Run by ./run. Every test is a sentence; the first failure is told, and the status says whether there was one.

local api = vim.api
local rapporteur = require "rapporteur"
local helpers = dofile(vim.env.TESTS .. "/helpers.lua")
local said = helpers.said
local ARTICLE = helpers.ARTICLE
local path_of = helpers.path_of
local write = helpers.write
local until_true = helpers.until_true
local expect = helpers.expect
local has = helpers.has
local edit = helpers.edit
local at = helpers.at
local hovered = helpers.hovered
local list_lines = helpers.list_lines
local close_lists = helpers.close_lists
local in_step = helpers.in_step

local tests = {
  {
    "a buffer of text is attached by itself, and its keys are mapped",
    function()
      vim.cmd "filetype on"
      rapporteur.setup {}
      vim.cmd("edit " .. path_of "orvan.txt")
      local buffer = api.nvim_get_current_buf()
      vim.bo.filetype = "text"
      expect(rapporteur._state()[buffer], "the buffer to be attached")
      expect(vim.fn.maparg("K", "n") ~= "" or vim.fn.mapcheck("K", "n") ~= "", "K to be mapped")
      expect(in_step(buffer), "the server to hold the text")
    end,
  },
  {
    "hover on a name tells who it is and where they stand, with the words",
    function()
      edit "orvan.txt"
      at "Danil Orvan said"
      local lines = hovered()
      expect(lines[1]:find("Danil Orvan", 1, true), "his name, got " .. lines[1])
      local evidence = has(lines, "slammed the Assembly")
      expect(evidence, "the evidence, got:\n" .. table.concat(lines, "\n"))
      expect(lines[evidence]:find("orvan.txt:8", 1, true), "the place of the evidence, got " .. lines[evidence])
    end,
  },
  {
    "hover on a pronoun tells whom it means",
    function()
      write("he.txt", "TARSK, March 6. /VNA/. President Danil Orvan spoke on Friday. He condemned the Union of Free Ports.\n")
      edit "he.txt"
      at "He condemned"
      local lines = hovered()
      expect(lines[1]:find("Danil Orvan · person", 1, true), "his name and kind, got " .. lines[1])
      expect(has(lines, "he.txt:1"), "the place of the evidence, got:\n" .. table.concat(lines, "\n"))
      rapporteur.detach(0)
    end,
  },
  {
    "hover on a spokeswoman tells for whom she speaks",
    function()
      write("kostal.txt", "TARSK, March 6. /VNA/. Velmoran Foreign Ministry spokeswoman Irena Kostal thanked the Union of Free Ports on Friday.\n")
      edit "kostal.txt"
      at "Irena"
      local lines = hovered()
      expect(lines[1]:find("Irena Kostal · person · of Velmoran Foreign Ministry", 1, true), "the ministry, got " .. lines[1])
      rapporteur.detach(0)
    end,
  },
  {
    "hover on a quote behind an emoji tells who says it",
    function()
      edit "orvan.txt"
      at "ballot boxes stuffed"
      local lines = hovered()
      expect(lines[1]:find("Ilse Brandt", 1, true), "the speaker, got " .. lines[1])
    end,
  },
  {
    "hover where nobody is named says so",
    function()
      edit "orvan.txt"
      at "REJECTS"
      local lines = hovered()
      expect(#lines >= 1, "a line")
    end,
  },
  {
    "the outline lists quotes by speaker and leads to the words",
    function()
      local buffer = edit "orvan.txt"
      rapporteur.quotes()
      local lines = list_lines "quotes"
      local speaker = has(lines, "Ilse Brandt")
      expect(speaker, "Ilse Brandt, got:\n" .. table.concat(lines, "\n"))
      expect(lines[speaker + 1]:find("     5  direct", 1, true) == 1, "line and form, got " .. lines[speaker + 1])
      api.nvim_win_set_cursor(0, { speaker + 1, 0 })
      vim.cmd "normal \r"
      expect(api.nvim_get_current_buf() == buffer, "the jump to the article")
      expect(api.nvim_win_get_cursor(0)[1] == 5, "line 5, got " .. api.nvim_win_get_cursor(0)[1])
      expect(api.nvim_get_current_line():sub(api.nvim_win_get_cursor(0)[2] + 1):find("“We saw", 1, true) == 1, "the words")
      close_lists()
    end,
  },
  {
    "with ! the outline goes to the location list",
    function()
      local buffer = edit "orvan.txt"
      vim.cmd "RapporteurQuotes!"
      until_true("the location list", function()
        return vim.fn.getloclist(0, { winid = 0 }).winid ~= 0
      end)
      local items = vim.fn.getloclist(0)
      expect(#items > 0 and items[1].bufnr == buffer, "items of this buffer")
      close_lists()
    end,
  },
  {
    "a selection is verified against the other buffers, the buffer itself left out",
    function()
      edit "orvan.txt"
      write("draft.txt", "He wrote:\n\"We saw ballot boxes\nstuffed in ten districts\"\n")
      edit "draft.txt"
      vim.cmd "normal! 2G0lv3G$h\27"
      vim.cmd "'<,'>RapporteurVerify"
      local lines = list_lines "verification"
      expect(lines[1]:find("Altered in 1 text", 1, true), "the verdict, got " .. lines[1])
      local place = has(lines, "altered  orvan.txt:5 · Ilse Brandt")
      expect(place, "place and speaker, got:\n" .. table.concat(lines, "\n"))
      expect(has(lines, "quoted “ten”, the text has “nine”"), "the difference, got:\n" .. table.concat(lines, "\n"))
      api.nvim_win_set_cursor(0, { place, 0 })
      vim.cmd "normal \r"
      expect(api.nvim_buf_get_name(0):find "orvan.txt", "the jump")
      expect(api.nvim_get_current_line():sub(api.nvim_win_get_cursor(0)[2] + 1):find("We saw", 1, true) == 1, "the words")
      close_lists()
    end,
  },
  {
    "a selection is verified against a folder, and leads to a file that was not open",
    function()
      vim.fn.mkdir(path_of "sources", "p")
      write("sources/a.txt", "Nothing.\n")
      write("sources/b.md", "🗳️ First line.\r\n\r\nIt was said: “We will not appeal — ever.”\r\n")
      write("draft.txt", "“We will not appeal, ever”\n")
      edit "draft.txt"
      vim.cmd "normal! ggV\27"
      vim.cmd("'<,'>RapporteurVerify " .. vim.fn.fnameescape(path_of "sources"))
      local lines = list_lines "verification"
      expect(lines[1]:find("Exact in 2 texts", 1, true), "the verdict, got " .. lines[1])
      local place = has(lines, "exact    b.md:3")
      expect(place, "the place, got:\n" .. table.concat(lines, "\n"))
      api.nvim_win_set_cursor(0, { place, 0 })
      vim.cmd "normal \r"
      expect(api.nvim_buf_get_name(0):find "b.md", "the jump")
      expect(api.nvim_win_get_cursor(0)[1] == 3, "line 3")
      expect(api.nvim_get_current_line():sub(api.nvim_win_get_cursor(0)[2] + 1):find("We will", 1, true) == 1, "the words")
      close_lists()
      rapporteur.detach(0)
    end,
  },
  {
    "words that are nowhere are not found, and no sources are told of",
    function()
      edit "draft.txt"
      vim.cmd "normal! ggV\27"
      vim.cmd("'<,'>RapporteurVerify " .. vim.fn.fnameescape(path_of "nowhere"))
      until_true("the message", function()
        return said[#said] and said[#said]:find("there are no texts in", 1, true)
      end)
      rapporteur.verify()
      local lines
      until_true("the verdict", function()
        lines = list_lines "verification"
        return lines[1]:find("Not found", 1, true)
      end)
      expect(#lines == 1, "nothing else")
      close_lists()
      vim.cmd("bwipeout! " .. vim.fn.bufnr "draft.txt")
    end,
  },
  {
    "the server follows every edit",
    function()
      local buffer = edit "orvan.txt"
      local edits = {
        "normal! ggOA first line — with a dash", "normal! Go🗳️ the last line", "normal! ggdd", "normal! Gdd", "3,5move 0",
        "%s/Orvan/Orván/g", "normal! u", "normal! u", "normal! \18", "normal! ggVGd", "normal! u", "2,4join", "%delete",
        "undo", "normal! gg0x", "1,2delete", "silent! %s/\\n/ /", "undo", "normal! yyPPP", "normal! GoÄÖÜ\tß", "edit!",
      }
      for _, command in ipairs(edits) do
        vim.cmd("silent " .. command)
        expect(in_step(buffer), "to be in step after " .. command)
      end
    end,
  },
  {
    "an edit changes what hover says",
    function()
      edit "orvan.txt"
      vim.cmd "silent %s/Ilse Brandt/Marta Quill/"
      at "ballot boxes stuffed"
      expect(hovered()[1]:find("Marta Quill", 1, true), "the new name")
      vim.cmd "edit!"
    end,
  },
  {
    "a text with CR/LF is followed too",
    function()
      write("dos.txt", (ARTICLE:gsub("\n", "\r\n")))
      local buffer = edit "dos.txt"
      expect(vim.bo.fileformat == "dos", "a dos file")
      expect(in_step(buffer), "the server to hold the text")
      at "ballot boxes stuffed"
      expect(hovered()[1]:find("Ilse Brandt", 1, true), "the speaker")
      rapporteur.detach(buffer)
    end,
  },
  {
    "stances are gathered over all attached buffers",
    function()
      write("other.txt", "LONDEL, March 5. /ONA/. President Danil Orvan thanked the Union of Free Ports on Thursday.\n")
      edit "orvan.txt"
      edit "other.txt"
      at "Danil Orvan"
      local lines = hovered()
      expect(has(lines, "orvan.txt:8"), "the other article's evidence, got:\n" .. table.concat(lines, "\n"))
      rapporteur.detach(0)
    end,
  },
  {
    "a buffer that is wiped is closed on the server",
    function()
      local buffer = edit "other.txt"
      vim.cmd("bwipeout! " .. buffer)
      expect(rapporteur._state()[buffer] == nil, "it to be forgotten")
    end,
  },
  {
    "errors of the server are told with their hint",
    function()
      local failure
      rapporteur.request("no/such", vim.empty_dict(), function(_, given)
        failure = given
      end)
      until_true("the error", function()
        return failure
      end)
      expect(failure.code == -32601, "its code")
    end,
  },
  {
    "a server that dies is told of, and the next question starts another",
    function()
      local buffer = edit "orvan.txt"
      local before = #said
      local answered
      os.execute("kill -9 " .. rapporteur._process())
      until_true("the message", function()
        return #said > before
      end)
      expect(said[#said]:find("ended by signal 9", 1, true), "the reason, got " .. said[#said])
      at "ballot boxes stuffed"
      expect(hovered()[1]:find("Ilse Brandt", 1, true), "the speaker from a new server")
      expect(in_step(buffer), "the new server to hold the text")
      expect(answered == nil, "no answer")
    end,
  },
  {
    "a program that is not there is named",
    function()
      rapporteur.stop()
      rapporteur.setup { cmd = { "/no/such/program" } }
      local before = #said
      local failure
      rapporteur.request("server/info", vim.empty_dict(), function(_, given)
        failure = given
      end)
      until_true("the error", function()
        return failure and #said > before
      end)
      expect(failure.message:find("/no/such/program", 1, true), "the program's name")
      rapporteur.setup { cmd = { vim.env.RAPPORTEUR, "serve", "--stdio" } }
    end,
  },
  {
    "info names the server",
    function()
      local before = #said
      rapporteur.info()
      until_true("the message", function()
        return #said > before
      end)
      expect(said[#said]:find("methods", 1, true), "the methods, got " .. said[#said])
    end,
  },
}

vim.list_extend(tests, loadfile(vim.env.TESTS .. "/timeline.lua")(helpers))
write("orvan.txt", ARTICLE)
local failed = 0
for _, test in ipairs(tests) do
  local ok, problem = xpcall(test[2], debug.traceback)
  io.stderr:write((ok and "ok      " or "FAILED  ") .. test[1] .. "\n")
  if not ok then
    failed = failed + 1
    io.stderr:write("        " .. tostring(problem):gsub("\n", "\n        ") .. "\n")
  end
end
io.stderr:write(("%d of %d passed\n"):format(#tests - failed, #tests))
vim.cmd(failed == 0 and "qall!" or "cquit 1")
