"""The exported file's layout. No PyTorch."""

import os
import tempfile
import unittest

try:
    import numpy as np
except ImportError:
    raise unittest.SkipTest("NumPy is not installed")

from training import weightsfile
from training.weightsfile import Tensor


class WeightsFileTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = os.path.join(self.folder.name, "weights")
        matrix = np.random.default_rng(1).normal(size=(5, 7)).astype(np.float32)
        self.matrix, self.bias = matrix, np.arange(3, dtype=np.float32)
        weightsfile.write(self.path, {"m": weightsfile.quantised(matrix), "b": Tensor(self.bias)}, {"label.x": ["a", "b|c"]})

    def test_what_is_written_is_read(self):
        tensors, lists = weightsfile.read(self.path)
        self.assertTrue((tensors["b"].floats() == self.bias).all())
        self.assertLess(np.abs(tensors["m"].floats() - self.matrix).max(), np.abs(self.matrix).max() / 127)
        self.assertEqual(lists, {"label.x": ["a", "b|c"]})

    def test_blocks_are_aligned(self):
        with open(self.path, "rb") as stream:
            content = stream.read()
        for i in range(3):
            *_, start, _, scales = weightsfile.ENTRY.unpack_from(content, weightsfile.HEADER.size + i * weightsfile.ENTRY.size)
            self.assertEqual((start % 64, scales % 64), (0, 0))

    def test_a_file_cut_short_is_refused(self):
        with open(self.path, "r+b") as stream:
            stream.truncate(os.path.getsize(self.path) - 1)
        with self.assertRaises(ValueError):
            weightsfile.read(self.path)

    def test_a_row_of_zeros_stays_zero(self):
        self.assertTrue((weightsfile.quantised(np.zeros((2, 4), np.float32)).floats() == 0).all())


if __name__ == "__main__":
    unittest.main()
