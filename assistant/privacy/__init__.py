"""Privacy: what a review tells about a person is replaced before anything else sees the review."""

from assistant.privacy.language import detect_language
from assistant.privacy.masking import mask_review
from assistant.privacy.text import clean_text

__all__ = ["clean_text", "detect_language", "mask_review"]
