package org.reskontra.server.rest;

import java.math.BigDecimal;
import org.reskontra.core.money.CurrencyCode;
import org.reskontra.core.money.Money;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * How values are written in JSON: money as {@code {"amount":"12.50","currency":"SEK"}}, exact and as text; a currency as its
 * code; identifiers (records of one component {@code value}) as that value.
 */
@Component
public final class CoreTypesModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    public CoreTypesModule() {
        super("reskontra-core-types");
        addSerializer(Money.class, new MoneyWriter());
        addDeserializer(Money.class, new MoneyReader());
        addSerializer(CurrencyCode.class, new CurrencyWriter());
        addDeserializer(CurrencyCode.class, new CurrencyReader());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new IdentifierForm());
    }

    /** Whether a record is written in another way than as an object of its components. */
    static boolean hasOwnForm(Class<?> record) {
        return record == Money.class || record == CurrencyCode.class || IdentifierForm.isIdentifier(record);
    }

    private static final class MoneyWriter extends ValueSerializer<Money> {
        @Override
        public void serialize(Money money, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("amount", money.toDecimal().toPlainString());
            json.writeStringProperty("currency", money.currency().code());
            json.writeEndObject();
        }
    }

    private static final class MoneyReader extends ValueDeserializer<Money> {
        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            JsonNode amount = node.get("amount");
            JsonNode currency = node.get("currency");
            if (node.size() != 2 || amount == null || currency == null || !amount.isString() || !currency.isString()) {
                return context.reportInputMismatch(Money.class, "money is {\"amount\":\"12.50\",\"currency\":\"SEK\"}");
            }
            try {
                BigDecimal decimal = new BigDecimal(amount.stringValue());
                return BodyLimits.fits(decimal)
                        ? Money.of(decimal, new CurrencyCode(currency.stringValue()))
                        : context.reportInputMismatch(Money.class, "out of range");
            } catch (ArithmeticException | IllegalArgumentException e) {
                return context.reportInputMismatch(Money.class, "not money: %s", e.getMessage());
            }
        }
    }

    private static final class CurrencyWriter extends ValueSerializer<CurrencyCode> {
        @Override
        public void serialize(CurrencyCode currency, JsonGenerator json, SerializationContext context) {
            json.writeString(currency.code());
        }
    }

    private static final class CurrencyReader extends ValueDeserializer<CurrencyCode> {
        @Override
        public CurrencyCode deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getString() : "";
            return CurrencyCode.isWellFormed(text)
                    ? CurrencyCode.of(text)
                    : context.reportInputMismatch(CurrencyCode.class, "not a currency code");
        }
    }
}
