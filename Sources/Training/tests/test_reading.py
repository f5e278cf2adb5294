"""How the program's decoding is written down in Python. Skipped without PyTorch."""

import unittest

try:
    import numpy as np
    import torch
except ImportError:
    raise unittest.SkipTest("PyTorch is not installed")

from training import quantising, reading, vectors
from training.labels import BIO
from training.model import Model
from training.pieces import Pieces

from .test_model import INVENTORY
from .test_readers import SPLIT


def written(marked):
    """Bytes, pieces and boundaries of pieces with what ends after them: `-` nothing, `|` a word, `/` a sentence."""
    text, pieces, ends, fresh, gap = "", Pieces(), [], True, 3
    for c in marked:
        if c in "-|/":
            ends[-1] = "-|/".index(c)
            fresh = True
        elif c == " ":
            text, fresh, gap = text + c, True, 1
        else:
            if fresh:
                pieces.ids.append(0)
                pieces.starts.append(len(text))
                pieces.ends.append(0)
                pieces.gaps.append(gap)
                ends.append(0)
            text, fresh, gap = text + c, False, 0
            pieces.ends[-1] = len(text)
    return text.encode(), reading.in_bytes(pieces, text), ends


def words(marked):
    text, pieces, ends = written(marked)
    cut = reading.cut(text, pieces, ends)
    return [[text[a:b].decode() for a, b, _ in cut.words[first:last + 1]] for first, last in cut.sentences]


class CutTest(unittest.TestCase):
    def test_words_end_at_blanks_and_sentences_at_the_last_piece(self):
        self.assertEqual(words("talk-s- fail|./ Who-"), [["talks", "fail", "."], ["Who"]])

    def test_a_negation_has_its_n(self):
        for marked, wanted in (("don|'-t", ["do", "n't"]), ("DON|\u2019-T", ["DO", "N\u2019T"]), ("don|`-t", ["do", "n`t"]), ("don|t", ["do", "nt"])):
            self.assertEqual(words(marked), [wanted])
        for marked, wanted in (("don| '-t", ["don", "'t"]), ("n|'-t", ["n", "'t"]), ("man|'-s", ["man", "'s"])):
            self.assertEqual(words(marked), [wanted])

    def test_spelling_overrules_the_model(self):
        for marked, wanted in (("O|'|Tosk", ["O'Tosk"]), ("\u20ac-1200", ["\u20ac", "1200"]), ("Inc|.| at", ["Inc.", "at"]), ("the '|90s", ["the", "'90s"]),
                               ("d-, or", ["d", ",", "or"]), ("a-@-b-. c", ["a@b", ".", "c"])):
            self.assertEqual(words(marked), [wanted])
        for marked, wanted in (("I|'-d", ["I", "'d"]), ("Inc|./ at", ["Inc", "."]), ("an '|old", ["an", "'", "old"]), ("Inc|.| At", ["Inc", ".", "At"]), ("1-,-2", ["1,2"])):
            self.assertEqual(words(marked)[0], wanted)

    def test_spans_become_whole_words_of_one_sentence(self):
        text, pieces, ends = written("by| free-don-ian| men|./ No")
        cut = reading.cut(text, pieces, ends)
        spans = lambda found, crossing=False: [text[s["start"]:s["end"]].decode() for s in reading.widened([(a, b, "", 1) for a, b in found], cut, crossing)]
        self.assertEqual(spans([(2, 2), (3, 4)]), ["freedonian", "men"])
        self.assertEqual(spans([(4, 6)]), ["men."])
        self.assertEqual(spans([(4, 6)], True), ["men. No"])
        self.assertEqual(spans([(6, 6), (6, 6)]), ["No"])

    def test_confidence_is_the_mean_of_the_labels_probabilities(self):
        scores = np.log(np.array([[0.1, 0.8, 0.1], [0.3, 0.1, 0.6], [0.9, 0.05, 0.05]]))
        (first, last, kind, confidence), = reading.tagged(scores, BIO)
        self.assertEqual((first, last, kind), (0, 1, ""))
        self.assertAlmostEqual(confidence, 0.7)


class ReadTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        torch.manual_seed(1)
        cls.model = Model(INVENTORY).eval()

    def test_each_sentence_is_a_tree_and_root_is_for_roots(self):
        out = reading.read(self.model, SPLIT, "Ann says it didn't rain.\n\nBob left.")
        for first, last in out["sentences"]:
            heads = [out["tokens"][i]["head"] for i in range(first, last + 1)]
            self.assertEqual(heads.count(-1), 1)
            self.assertTrue(all(h == -1 or first <= h <= last for h in heads))
        self.assertTrue(all((t["head"] == -1) == (t["deprel"] == "root") for t in out["tokens"]))
        for key in ("toward", "between", "acts"):
            self.assertAlmostEqual(sum(out[key]), 1, places=4)

    def test_given_vectors_are_read_as_if_encoded(self):
        text = "Ann left."
        out = reading.read(self.model, SPLIT, text)
        again = reading.read(self.model, SPLIT, text, torch.from_numpy(out["vectors"]))
        self.assertEqual((again["tokens"], again["antecedents"], again["toward"]), (out["tokens"], out["antecedents"], []))
        self.assertEqual(reading.read(self.model, SPLIT, " ")["tokens"], [])


class RoundedTest(unittest.TestCase):
    def test_the_encoders_and_the_syntaxs_products_are_int8(self):
        names = quantising.names(Model(INVENTORY))
        self.assertLessEqual({"encoder.pieces.weight", "encoder.layers.5.down.weight", "syntax.upos.weight", "syntax.arc.start.0.weight"}, names)
        for name in ("encoder.shapes.weight", "encoder.norm.weight", "syntax.arc.bias.weight", "syntax.sum.weight", "syntax.upos.bias", "tags.names.weight",
                     "stance.roles.weight", "links.source.product.weight"):
            self.assertNotIn(name, names)

    def test_a_nudge_is_small_and_the_same_each_time(self):
        one, two = reading.nudged(Model(INVENTORY)), reading.nudged(Model(INVENTORY))
        weights = one.encoder.norm.weight.detach()
        self.assertTrue(torch.equal(weights, two.encoder.norm.weight.detach()))
        self.assertTrue(0 < (weights - 1).abs().max() < 1e-5)


class VectorsTest(unittest.TestCase):
    def test_what_readings_do_not_agree_on_is_left_open(self):
        one, two = {"upos": "NOUN", "head": -1}, {"upos": "VERB", "head": -1}
        self.assertEqual(vectors.tokens([[one, one], [one, two]], "upos"), ["NOUN", None])
        self.assertEqual(vectors.tokens([[one, one], [one, two]], "head"), [-1, -1])
        self.assertIsNone(vectors.tokens([[one], [one, two]], "upos"))
        self.assertEqual(vectors.steady([[0.2, 0.8], [0.25, 0.75]]), [0.225, 0.775])
        self.assertIsNone(vectors.steady([[0.2, 0.8], [0.4, 0.6]]))


if __name__ == "__main__":
    unittest.main()
