"""Word pieces, alignment and lemma scripts. No PyTorch, no data."""

import unittest

from training import lemmas
from training.passages import Alignment
from training.pieces import UNKNOWN, Splitter, gap, shape

VOCABULARY = (["[PAD]"] + [f"[unused{i}]" for i in range(99)] + ["[UNK]", "[CLS]", "[SEP]"]
              + "the don can not gon na ca \u00fc u be ##lin t ' \" . , said vienna cafe ##s 10 ##am \u4e2d".split())


def texts(text):
    pieces = Splitter(VOCABULARY)(text)
    return [text[a:b] for a, b in zip(pieces.starts, pieces.ends)]


class PiecesTest(unittest.TestCase):
    def test_longest_match_and_places(self):
        pieces = Splitter(VOCABULARY)("The  cafes,\nsaid 10am.")
        self.assertEqual(list(zip(pieces.starts, pieces.ends)), [(0, 3), (5, 9), (9, 10), (10, 11), (12, 16), (17, 19), (19, 21), (21, 22)])
        self.assertEqual(pieces.gaps, [3, 1, 0, 0, 2, 1, 0, 0])

    def test_accents_fall_and_places_stay(self):
        self.assertEqual(texts("the Caf\u00e9s \u00fc"), ["the", "Caf\u00e9", "s", "\u00fc"])
        self.assertEqual(texts("Cafe\u0301s"), ["Cafe", "s"])

    def test_contractions_without_a_mark_are_cut(self):
        self.assertEqual(texts("Cannot gonna"), ["Can", "not", "gon", "na"])

    def test_apostrophes_stand_alone(self):
        self.assertEqual(texts("don't"), ["don", "'", "t"])

    def test_unknown_words_and_ideographs(self):
        pieces = Splitter(VOCABULARY)("xyz \u4e2d\u4e2d")
        self.assertEqual(pieces.ids[0], UNKNOWN)
        self.assertEqual((pieces.starts, pieces.ends), ([0, 4, 5], [3, 5, 6]))

    def test_control_characters_take_no_part(self):
        self.assertEqual(texts("the\u200b\u0007 said"), ["the", "said"])
        self.assertEqual(texts("\u0007 \u200b"), [])

    def test_a_very_long_word_is_one_piece(self):
        self.assertEqual(len(Splitter(VOCABULARY)("t" * 5000)), 1)

    def test_shapes_and_gaps(self):
        self.assertEqual([shape(x) for x in ("the", "The", "THE", "tHe", "3rd", "A", "...")], [1, 2, 3, 4, 5, 6, 7])
        self.assertEqual([gap(x) for x in ("", " ", " \n ", "\n\n\n")], [0, 1, 2, 3])


class AlignmentTest(unittest.TestCase):
    def setUp(self):
        self.align = Alignment(Splitter(VOCABULARY)("don't the cafes"))

    def test_spans_take_every_piece_they_touch(self):
        self.assertEqual(self.align.span(10, 15), (4, 5))
        self.assertEqual(self.align.span(11, 12), (4, 4))
        self.assertIsNone(self.align.span(5, 6))

    def test_a_word_is_the_first_piece_that_starts_in_it(self):
        self.assertEqual(self.align.word(0, 2), 0)
        self.assertEqual(self.align.word(2, 5), 1)
        self.assertEqual(self.align.word(11, 13), 4)


class LemmaTest(unittest.TestCase):
    def test_scripts_give_the_lemma_back(self):
        for form, lemma in [("Parties", "party"), ("was", "be"), ("LONDON", "London"), ("n't", "not"), ("eBay", "eBay"), ("2nd", "2nd"), ("Us", "we")]:
            self.assertEqual(lemmas.applied(lemmas.script(form, lemma), form), lemma)

    def test_like_words_share_a_script(self):
        self.assertEqual(lemmas.script("parties", "party"), lemmas.script("cities", "city"))


if __name__ == "__main__":
    unittest.main()
