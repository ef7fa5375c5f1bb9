package io.sdr.core.quantity;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a field of a value that its decimals are {@linkplain Decimals#computed(java.math.BigDecimal) results} of arithmetic,
 * such as sums of converted amounts: they are read back within the wide bounds of these, and not within those of what people
 * state.
 */
@JacksonAnnotation
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER})
public @interface Computed {}
