package dev.slipway.marks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field that lists can be filtered by: a query parameter of its name, or {@code <name>From} and {@code <name>To}. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Filterable {

    /** Whether it is filtered by the first and the last value of a range, both inclusive. */
    boolean range() default false;

    /** For a list of ids: the query parameter that finds what has one of them in the list. */
    String each() default "";
}
