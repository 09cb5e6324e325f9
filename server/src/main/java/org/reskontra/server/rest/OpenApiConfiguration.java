package org.reskontra.server.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.reskontra.server.security.Actor;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;

/** Describes in OpenAPI what {@link CallArguments} and {@link CoreTypesModule} do. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, CommandCall.class, Window.class)
                .replaceWithSchema(
                        Money.class,
                        new ObjectSchema()
                                .addProperty("amount", new StringSchema().example("12.50"))
                                .addProperty("currency", new StringSchema().example("SEK")))
                .replaceWithSchema(CurrencyCode.class, new StringSchema().example("SEK"));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info().title("Reskontra").version("v1"))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OperationCustomizer callParameters() {
        return (operation, handler) -> {
            // The methods that take the company by its Actor name it in the path all the same.
            operation.setParameters(without(operation.getParameters(), "company"));
            operation.addParametersItem(new PathParameter()
                    .name("company")
                    .description("code of the company")
                    .schema(new StringSchema().example("demo")));
            Arrays.stream(handler.getMethodParameters())
                    .map(MethodParameter::getParameterType)
                    .forEach(type -> describe(operation, type));
            return operation;
        };
    }

    private static List<Parameter> without(@Nullable List<Parameter> parameters, String name) {
        return parameters == null
                ? new ArrayList<>()
                : parameters.stream()
                        .filter(parameter -> !name.equals(parameter.getName()))
                        .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void describe(Operation operation, Class<?> type) {
        if (type == CommandCall.class) {
            operation.addParametersItem(new HeaderParameter()
                    .name(CallArguments.IDEMPOTENCY_KEY)
                    .description("sent again with the same key and body, a request is carried out once")
                    .schema(new StringSchema()));
            operation.addParametersItem(new QueryParameter()
                    .name("dryRun")
                    .description("tell the result, change nothing")
                    .schema(new BooleanSchema()._default(false)));
        } else if (type == Window.class) {
            operation.setParameters(without(without(operation.getParameters(), "after"), "limit"));
            operation.addParametersItem(new QueryParameter()
                    .name("after")
                    .description(
                            "the key of the last row before the wanted ones; the answer's next is the whole address")
                    .schema(new StringSchema()));
            operation.addParametersItem(new QueryParameter()
                    .name("limit")
                    .schema(new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(Window.MOST))
                            ._default(Window.USUAL)));
        }
    }
}
