"""The preparation of texts: cleaning, keyboard layout, transliteration, typos, numbers, masked contacts."""
