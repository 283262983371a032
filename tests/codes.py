"""Reading QR codes back, by a decoder that knows nothing of how they were made."""

from __future__ import annotations

import zxingcpp
from PySide6.QtGui import QImage

_MODULE = 6
_BORDER = 4


def read_pattern(pattern: tuple[tuple[bool, ...], ...]) -> str:
    """What a code says whose modules are ``pattern``, drawn dark on white."""
    side = (len(pattern) + 2 * _BORDER) * _MODULE
    pixels = bytearray(b"\xff" * side * side)
    for y, row in enumerate(pattern):
        for x, dark in enumerate(row):
            if dark:
                for line in range(_MODULE):
                    start = ((y + _BORDER) * _MODULE + line) * side + (x + _BORDER) * _MODULE
                    pixels[start : start + _MODULE] = bytes(_MODULE)
    (found,) = _read(bytes(pixels), side, side)
    return found


def read_image(image: QImage) -> list[str]:
    """What the codes in a screenshot say."""
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, stride = gray.width(), gray.height(), gray.bytesPerLine()
    raw = bytes(gray.constBits())
    return _read(b"".join(raw[y * stride : y * stride + width] for y in range(height)), width, height)


def _read(pixels: bytes, width: int, height: int) -> list[str]:
    image = memoryview(pixels).cast("B", (height, width))
    only_qr = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return [found.text for found in zxingcpp.read_barcodes(image, formats=only_qr)]
