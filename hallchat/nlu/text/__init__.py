"""The preparation of texts: cleaning, keyboard layout, transliteration, typos, first names, numbers."""
