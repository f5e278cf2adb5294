"""Folders as rows for a notebook."""

import tempfile
import unittest
import unittest.mock
import warnings
from pathlib import Path

import rapporteur
from rapporteur import rows as row_steps

from .server import FIRST, ROOT, SECOND, executable

ARTICLES = ROOT / "Tests" / "Corpus" / "Articles"


class Rows(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.client = rapporteur.Client(executable(), timeout=120)
        cls.addClassCleanup(cls.client.close)

    def check(self, rows):
        self.assertTrue(rows)
        for row in rows:
            self.assertEqual(row.keys(), rows[0].keys())
            text = Path(row["file"]).read_bytes().decode()
            words = row["text"].split(" … ")
            self.assertTrue(text[row["start"]:row["end"]].startswith(words[0]), row)
            self.assertTrue(text[row["start"]:row["end"]].endswith(words[-1]), row)
            self.assertEqual(row["line"], text.count("\n", 0, row["start"]) + 1)

    def test_quotes_of_a_folder(self):
        seen = []
        rows = self.client.quotes(ARTICLES, on_progress=lambda done, total: seen.append((done, total)))
        self.check(rows)
        self.assertEqual(seen[-1][0], seen[-1][1])

    def test_quotes_name_whom_somebody_speaks_for(self):
        text = "Velmoran Foreign Ministry spokeswoman Irena Kostal said: “We will not repeat the vote.”"
        (row,) = self.client.quotes([{"text": text}])
        self.assertEqual((row["speaker"], row["form"]), ("Irena Kostal", "direct"))
        self.assertRegex(row["on_behalf_of"] or "", "Foreign Ministry")
        self.assertTrue(row["explanation"])

    def test_a_quotation_is_verified_over_a_folder(self):
        rows = self.client.verify("we will go on improving our legislation because our citizens ask for it", ARTICLES)
        self.check(rows)
        self.assertEqual([(row["verdict"], row["speaker"], row["differences"]) for row in rows],
                         [("exact", "Irena Kostal", None)])
        (row,) = self.client.verify("We will go on with our legislation because citizens ask for it", ARTICLES)
        self.assertEqual((row["verdict"], row["differences"]), ("altered", "with → improving;  → our"))
        self.assertEqual(rapporteur.verify("Nobody said these words", ARTICLES, server=executable()), [])
        with self.assertRaises(rapporteur.InvalidParams) as caught:
            self.client.verify("…", ARTICLES)
        self.assertEqual(caught.exception.path, "params.quotation")

    def test_who_is_meant_at_a_position(self):
        he = FIRST.index("He crit")
        found = self.client.actor_at({"text": FIRST}, he)
        self.assertEqual((found["actor"]["name"], found["mention"]["text"]), ("Danil Orvan", "He"))
        self.assertEqual(found["relations"][0]["holder"]["name"], "Danil Orvan")
        self.assertIsNone(self.client.actor_at({"text": FIRST}, FIRST.index("said on")))
        path = sorted(ARTICLES.glob("*.txt"))[0]
        text = path.read_bytes().decode()
        self.assertTrue(self.client.actor_at(path, text.index("Orvan"))["actor"]["id"])

    def test_stances_of_a_folder(self):
        self.check(self.client.stances(ARTICLES))

    def test_who_decided_a_stance(self):
        rows = self.client.explain(ARTICLES, holder="Igor Valdane", target="Assembly for Regional Security")
        self.check(rows)
        self.assertIn("act:slam", {row["decider"] for row in rows})
        text = "President Danil Orvan did not recognise the election. He thanked Anna Petrova."
        stance = next(row for row in self.client.stances([{"text": text}]) if row["act"] == "reject")
        says = self.client.explain([{"text": text}], stance["id"])
        self.assertEqual([(row["side"], row["decider"], row["polarity"], row["words"]) for row in says],
                         [("for", "act:recognise", -2, "recognise"), ("for", "negation", -2, "not"), ("for", "head:between", -1, None),
                          ("against", "act:recognise", 2, "recognise")])
        self.assertEqual(self.client.explain([{"text": text}], holder="Anna Petrova", target="Nobody"), [])
        with self.assertRaises(rapporteur.InvalidParams) as caught:
            self.client.explain([{"text": text}], "relation-0")
        self.assertEqual(caught.exception.path, "params.relation")
        with self.assertRaises(rapporteur.InvalidParams):
            self.client.explain([{"text": text}])

    MAY = "President Danil Orvan thanked Anna Petrova. Elena Marsh thanked Anna Petrova."
    JUNE = "President Danil Orvan condemned Anna Petrova. Elena Marsh praised Anna Petrova."

    def test_changes_since_a_day(self):
        texts = [{"text": self.MAY, "publishedAt": "2031-05-02"}, {"text": self.JUNE, "publishedAt": "2031-06-02"},
                 {"text": self.MAY, "uri": "memory:undated"}]
        with self.assertWarnsRegex(rapporteur.UndatedStance, "memory:undated: 2 stances left out"):
            (row,) = self.client.diff(texts, since="2031-06-01")
        self.assertEqual((row["holder"], row["target"], row["from_group"], row["from_polarity"], row["to_polarity"]),
                         ("Danil Orvan", "Anna Petrova", "before", 1, -1))
        self.assertEqual((row["from_mixed"], len(row["from_relations"].split())), (False, 1))

    def test_changes_between_groups(self):
        for inline in (row_steps.INLINE, 0):
            with tempfile.TemporaryDirectory() as folder, unittest.mock.patch.object(row_steps, "INLINE", inline):
                Path(folder, "bad.txt").write_bytes(b"caf\xe9")
                Path(folder, "may.txt").write_text(self.MAY)
                with self.assertWarns(rapporteur.UnreadableDocument):
                    rows = self.client.diff(groups={
                        "spring": folder, "summer": [{"text": self.JUNE}], "both": [folder, {"text": self.JUNE}]})
            self.assertEqual(
                [(row["holder"], row["from_group"], row["from_polarity"], row["to_group"], row["to_polarity"],
                  row["to_mixed"]) for row in rows],
                [("Danil Orvan", "spring", 1, "summer", -1, False), ("Danil Orvan", "summer", -1, "both", None, True)])
        self.assertEqual(self.client.documents.list()["documents"], [])

    def test_changes_of_what_is_told(self):
        for wrong in ({}, {"documents": ARTICLES}, {"since": "2031-06-01"}, {"documents": ARTICLES, "groups": {}},
                      {"documents": ARTICLES, "since": "2031-06-01", "groups": {}}):
            with self.assertRaises(ValueError):
                self.client.diff(**wrong)

    def test_positions_of_a_folder(self):
        seen = []
        rows = self.client.positions(ARTICLES, group_by="institution", on_progress=lambda *at: seen.append(at))
        self.check(rows)
        self.assertEqual(seen[-1][0], seen[-1][1])
        self.assertEqual({row["aspect"] for row in self.client.positions(ARTICLES, profile="ceasefire-monitoring")}, set())
        with self.assertRaises(rapporteur.InvalidParams) as caught:
            self.client.positions(ARTICLES, profile="doping")
        self.assertEqual(caught.exception.path, "params.profile")
        self.assertIn("election-observation", caught.exception.hint)

    def test_a_position_has_the_words_it_rests_on(self):
        text = "The Orsenian government rejected allegations of fraud in the presidential election of 9 June 2030 in Orsenia."
        (row,) = self.client.positions([{"text": text}])
        self.assertEqual((row["aspect"], row["position"], row["role"]), ("conduct", "affirms", "state"))
        self.assertEqual((row["date"], row["text"]), ("2030-06-09", text))

    def test_timeline_of_a_folder(self):
        self.check(self.client.timeline(str(ARTICLES), on_progress=lambda done, total: None))

    VOTE = ("The presidential election in Velmora was held on 8 June 2031.\n\n"
            "President Danil Orvan will visit Karsia on 1 July 2031.\n")
    DOUBT = "🗳️ Vote\r\n\r\n“There was no presidential election in Velmora on 8 June 2031,” Anna Petrova said.\r\n"

    def test_an_account_says_whose_it_is_and_how_its_date_is_known(self):
        rows = self.client.timeline([{"text": self.VOTE, "uri": "memory:vote"}], status="planned")
        (row,) = [row for row in rows if row["status"] == "planned"]
        self.assertEqual((row["date"], row["precision"], row["basis"], row["date_words"], row["date_file"], row["line"]),
                         ("2031-07-01", "day", "own", "1 July 2031", "memory:vote", 3))
        self.assertEqual((row["claimant"], row["negated"], row["account_date"]), (None, False, None))

    def test_a_row_an_entry(self):
        accounts, entries = (self.client.timeline(ARTICLES, per=per) for per in ("account", "entry"))
        self.assertEqual([row["entry"] for row in entries], list(dict.fromkeys(row["entry"] for row in accounts)))
        self.assertEqual(sum(row["accounts"] for row in entries), len(accounts))
        widest = max(entries, key=lambda row: row["documents"])
        self.assertEqual((widest["type"], widest["date"]), ("election", "2031-06-08"))
        told = [row for row in accounts if row["entry"] == widest["entry"]]
        self.assertEqual(widest["files"], "; ".join(dict.fromkeys(row["file"] for row in told)))
        self.assertEqual({tuple(row) for row in entries}, {tuple(entries[0])})
        with self.assertRaisesRegex(ValueError, "account, entry, difference"):
            self.client.timeline(ARTICLES, per="day")

    def test_a_row_a_value_in_which_accounts_differ(self):
        texts = [{"text": self.VOTE, "uri": "memory:vote"}, {"text": self.DOUBT, "uri": "memory:doubt"}]
        rows = [row for row in self.client.timeline(texts, per="difference") if row["field"] == "occurrence"]
        self.assertEqual({(row["file"], row["line"], row["claimant"]) for row in rows},
                         {("memory:vote", 1, None), ("memory:doubt", 3, "Anna Petrova")})
        self.assertEqual(len({row["value"] for row in rows}), 2)
        for row in rows:
            text = self.VOTE if row["file"] == "memory:vote" else self.DOUBT
            self.assertEqual(text[row["start"]:row["end"]], row["text"])
        (told,) = {row["differences"] for row in self.client.timeline(texts) if row["entry"] == rows[0]["entry"]}
        self.assertIn("occurrence: ", told)
        self.assertIn("vote:1)", told)
        self.assertEqual(self.client.timeline([{"text": self.VOTE}], per="difference"), [])

    def test_a_step_is_told_with_its_entry(self):
        rows = self.client.steps(ARTICLES)
        self.check([row for row in rows if row["text"]])
        entries = {row["entry"]: row for row in self.client.timeline(ARTICLES, per="entry")}
        (invited,) = [row for row in rows if row["step"] == "invited"]
        self.assertEqual((invited["title"], invited["latest"]),
                         (entries[invited["entry"]]["title"], entries[invited["entry"]]["latest"]))
        self.assertEqual((Path(invited["file"]).name, invited["claimant"]), ("02-wire-ministry.txt", "Irena Kostal"))
        self.assertEqual(self.client.steps([{"text": "It rained in Tarsk."}]), [])

    def test_functions_start_a_server_for_themselves(self):
        self.assertEqual(len(rapporteur.quotes(ARTICLES, server=executable())), len(self.client.quotes(ARTICLES)))

    def test_many_documents_are_opened_and_give_the_same(self):
        expected = (self.client.stances(ARTICLES), self.client.timeline(ARTICLES))
        limit, row_steps.INLINE = row_steps.INLINE, 0
        try:
            self.assertEqual((self.client.stances(ARTICLES), self.client.timeline(ARTICLES)), expected)
        finally:
            row_steps.INLINE = limit
        self.assertEqual(self.client.documents.list()["documents"], [])

    def test_documents_without_uri(self):
        for row in self.client.quotes([{"text": FIRST}, {"text": SECOND}]):
            self.assertIsNone(row["file"])
            self.assertIn(row["text"], FIRST + SECOND)

    def test_a_date_is_given_from_outside(self):
        asked = []
        self.client.timeline(ARTICLES, published=lambda path: asked.append(path) or "2026-03-05", source="VNA")
        self.assertEqual(len(asked), len(list(ARTICLES.glob("*.txt"))))

    def test_bad_files_are_warned_of_and_left_out(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "bad.txt").write_bytes(b"caf\xe9")
            Path(folder, "good.txt").write_text(FIRST, encoding="utf-8")
            Path(folder, "huge.txt").write_text("word " * 900_000)
            Path(folder, ".hidden.txt").write_text(FIRST, encoding="utf-8")
            def verify(documents):
                return self.client.verify("The vote was fair", documents)

            for ask in (self.client.quotes, verify, self.client.stances, self.client.positions, self.client.timeline):
                with warnings.catch_warnings(record=True) as caught:
                    warnings.simplefilter("always")
                    rows = ask(folder)
                told = [str(one.message) for one in caught if one.category is rapporteur.UnreadableDocument]
                self.assertEqual(len(told), 2, told)
                self.assertIn("not UTF-8 at byte 3", told[0])
                self.assertIn("huge.txt", told[1])
                self.assertEqual({Path(row["file"]).name for row in rows} - {"good.txt"}, set())

    def test_a_folder_that_is_not_there(self):
        with self.assertRaises(FileNotFoundError):
            self.client.quotes("/no/such/folder")

    def test_no_documents_no_rows(self):
        with tempfile.TemporaryDirectory() as folder:
            for ask in (self.client.quotes, self.client.stances, self.client.positions, self.client.steps,
                        self.client.timeline):
                self.assertEqual(ask(folder), [])


if __name__ == "__main__":
    unittest.main()
