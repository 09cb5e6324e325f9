package org.reskontra.server.rest;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.lang.reflect.Member;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Writes our identifiers, records of one component {@code value}, as that value, without each carrying annotations. */
final class IdentifierForm extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    static boolean isIdentifier(Class<?> type) {
        return type.isRecord()
                && type.getPackageName().startsWith("org.reskontra.")
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedMethod method && method.getName().equals("value") && ofIdentifier(method)
                ? Boolean.TRUE
                : null;
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedConstructor constructor && ofIdentifier(constructor)
                ? JsonCreator.Mode.DELEGATING
                : null;
    }

    private static boolean ofIdentifier(AnnotatedMember annotated) {
        Member member = annotated.getMember();
        return isIdentifier(member.getDeclaringClass());
    }
}
