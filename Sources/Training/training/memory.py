"""Keeps freed memory in the process: large tensors come and go every step, and fresh pages cost more than the sums in them."""

import ctypes

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3


def keep_freed():
    """Asks glibc to reuse large blocks; does nothing elsewhere."""
    try:
        libc = ctypes.CDLL(None)
        libc.mallopt(M_MMAP_THRESHOLD, 1 << 30)
        libc.mallopt(M_TRIM_THRESHOLD, (1 << 31) - 1)
    except (AttributeError, OSError):
        pass
