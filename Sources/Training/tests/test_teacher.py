"""The teacher and what becomes of its words. Skipped without PyTorch."""

import os
import pickle
import tempfile
import unittest
from types import SimpleNamespace
from unittest import mock

try:
    import numpy as np
    import torch
except ImportError:
    raise unittest.SkipTest("PyTorch is not installed")

from .test_model import INVENTORY, window
from training import mpnet, teacher, teaching
from training.batches import collated
from training.feeding import Feeder
from training.labels import NAMES
from training.passages import Pair, Target

SETTINGS = SimpleNamespace(device="cpu", bfloat16=False)


class EncoderTest(unittest.TestCase):
    def test_distances_before_and_after_have_buckets_of_their_own_that_widen(self):
        found = mpnet.buckets(300)
        self.assertEqual(found[10, [10, 9, 3, 11, 17]].tolist(), [0, 1, 7, 17, 23])
        self.assertEqual(found[299, 0], 15)
        self.assertEqual(found[0, 299], 31)
        self.assertEqual(found[20, 11], found[20, 10])

    def test_a_window_is_read_alike_beside_a_longer_one(self):
        with mock.patch.object(mpnet, "LAYERS", 1):
            model = teacher.Teacher(INVENTORY).eval()
        short, long = window().slice(8, 11), window()
        with torch.no_grad():
            alone, beside = model.encode(collated("", [short], INVENTORY)), model.encode(collated("", [long, short], INVENTORY))
        self.assertLess((alone[0, :5] - beside[1, :5]).abs().max(), 1e-4)

    def test_what_is_told_of_a_text_lies_on_its_pieces(self):
        with mock.patch.object(mpnet, "LAYERS", 1):
            model = teacher.Teacher(INVENTORY).eval()
        passages = [window(), window().slice(0, 8)]
        told = teacher.tell_texts(model, passages, SETTINGS)
        self.assertEqual([t["content"].shape for t in told], [(11, 3), (8, 3)])
        self.assertTrue(all(abs(int(row.sum()) - 255) <= 2 for t in told for row in t["content"].astype(int)))
        answers = teacher.tell_questions(model, [window().slice(0, 8)], SETTINGS)
        self.assertEqual([len(x) for kind in answers[0] for x in kind], [3, 5])


class TeachingTest(unittest.TestCase):
    def test_equal_texts_lie_in_one_fold(self):
        parts = teacher.folds([window(), window().slice(0, 8), window(), window().slice(8, 11)], 2)
        self.assertEqual(sorted(sum(parts, [])), [0, 1, 2, 3])
        self.assertTrue(any({0, 2} <= set(part) for part in parts))

    def test_names_are_runs_of_one_kind(self):
        labels = [NAMES.index(x) for x in ("O", "B-PER", "I-PER", "I-ORG", "B-GPE", "B-GPE")]
        self.assertEqual(list(teaching.runs(labels)), [(1, 2, "PER"), (4, 4, "GPE"), (5, 5, "GPE")])

    def test_the_mean_of_what_was_told_goes_to_its_passage(self):
        text, asked = window().slice(0, 8), window().slice(0, 8)
        asked.targets, asked.pairs = [Target(0, 0, 2)], [Pair((0, 0), (2, 2))]
        tell = lambda first: {"content": np.full((8, 3), first, np.uint8)}
        folds = [{"attribution": {0: tell(0)}, "toward": {0: ([[0.0, 0.0, 1.0]], [[0.0] * 5])}}, {"attribution": {0: tell(102)}}]
        with tempfile.TemporaryDirectory() as folder:
            for i, fold in enumerate(folds):
                with open(os.path.join(folder, f"told.{i}.pkl"), "wb") as stream:
                    pickle.dump(fold, stream)
            found = teaching.gathered({"attribution": [text, text], "toward": [asked], "names": [], "events": []}, {}, folder)
        self.assertAlmostEqual(float(found["attribution"][0].told["content"][0, 0]), 0.2, places=3)
        self.assertEqual(found["attribution"][1].told, {})
        self.assertEqual(found["toward"][0].targets[0].told, (0.0, 0.0, 1.0))


class FeederTest(unittest.TestCase):
    def test_workers_give_the_batches_of_their_streams_by_turns(self):
        class Numbers:
            def __init__(self, seed):
                self.seed = seed

            def next(self, _):
                batch = collated(str(self.seed), [window()], INVENTORY)
                return batch

        feeder = Feeder(Numbers, 5, INVENTORY, 2, "cpu", 2)
        steps = [feeder.next() for _ in range(3)]
        self.assertEqual([[b.task for b in step] for step in steps], [["5/0"] * 2, ["5/1"] * 2, ["5/0"] * 2])
        self.assertEqual(steps[0][0].ids.tolist(), collated("", [window()], INVENTORY).ids.tolist())
        feeder.close()


if __name__ == "__main__":
    unittest.main()
