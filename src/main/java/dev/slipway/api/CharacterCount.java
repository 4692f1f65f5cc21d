package dev.slipway.api;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

/** Counts the characters of a text as the document does (JSON Schema, 6.3.1): an emoji is one, not two. */
public class CharacterCount implements ConstraintValidator<Size, String> {

    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
        least = size.min();
        most = size.max();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) return true;
        int characters = text.codePointCount(0, text.length());
        return characters >= least && characters <= most;
    }
}
