package dev.slipway.marks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of details that says something about a person: it is erased, from the past too, together with the stakeholder
 * that the record refers to. On the details themselves, which say nothing else then: the record is deleted for good.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Personal {

    /** Whether a text of it is free, so that a placeholder can stand in its place; else it is emptied. */
    boolean text() default true;
}
