package dev.slipway.marks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component of a view that holds a record which another field refers to, when the reader asks for it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Included {

    /** The name of the entity. */
    String entity();

    /** The area whose records it is; reading it takes the scope. */
    String area();

    /** The field of the details that holds its id. */
    String by();

    /** Whether the record says so much of the other one that only who may know of that may know of it. */
    boolean hides() default false;
}
