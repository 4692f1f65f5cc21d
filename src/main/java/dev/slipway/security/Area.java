package dev.slipway.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The area of a resource: its scopes are {@code <area>:read} and {@code <area>:write}. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Area {

    String value();

    /** The role that reading takes. */
    Role read() default Role.VIEWER;

    /** The role that changing takes. */
    Role write() default Role.EDITOR;
}
