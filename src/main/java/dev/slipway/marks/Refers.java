package dev.slipway.marks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A component of details that lists the ids of other records; a single id is known by what views can include. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refers {

    /** The name of the entity whose ids they are. */
    String to();

    /** Whether the record says so much of the others that only who may know of all of them may know of it. */
    boolean hides() default false;
}
