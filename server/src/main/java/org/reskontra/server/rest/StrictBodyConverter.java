package org.reskontra.server.rest;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.problem.Problem;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads JSON bodies into records, and answers 400 with everything that is wrong with them; as {@link JsonNode} for those
 * who check for themselves.
 */
final class StrictBodyConverter extends AbstractHttpMessageConverter<Object> {

    private final JsonMapper json;

    StrictBodyConverter(JsonMapper json) {
        super(MediaType.APPLICATION_JSON);
        this.json = strict(json);
    }

    /** Without guesses: what is no number is not read as one, and nothing is dropped. */
    static JsonMapper strict(JsonMapper json) {
        return json.rebuild()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, coercions -> coercions
                        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    @Override
    protected boolean supports(Class<?> type) {
        return BodyCheck.isBody(type) || type == JsonNode.class;
    }

    @Override
    protected boolean canWrite(@Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        try {
            JsonNode body = json.readTree(input.getBody());
            rejectAny(BodyLimits.problems(body));
            if (type == JsonNode.class) {
                return body;
            }
            rejectAny(BodyCheck.problems(body, type, json));
            return json.treeToValue(body, type);
        } catch (StreamConstraintsException e) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, List.of(Problem.of(RestProblem.JSON_TOO_LARGE)));
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            throw new RequestRejected(
                    HttpStatus.BAD_REQUEST,
                    List.of(Problem.of(RestProblem.JSON_MALFORMED)
                            .with("line", location == null ? 0 : location.getLineNr())
                            .with("column", location == null ? 0 : location.getColumnNr())));
        }
    }

    private static void rejectAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RequestRejected(HttpStatus.BAD_REQUEST, problems);
        }
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage output) {
        throw new UnsupportedOperationException("reads only");
    }
}
