package org.reskontra.server.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One case of a file.
 *
 * @param setup what there is before, the file's defaults included
 */
record AcceptanceCase(String id, String title, Fields setup, Fields action, JsonNode expected) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<AcceptanceCase> read(Path file) {
        JsonNode root = JSON.readTree(file.toFile());
        return StreamSupport.stream(root.path("cases").spliterator(), false)
                .map(node -> of(root.path("defaults"), node))
                .toList();
    }

    String type() {
        return action.text("type");
    }

    private static AcceptanceCase of(JsonNode defaults, JsonNode node) {
        ObjectNode setup = JSON.createObjectNode();
        defaults.properties().forEach(field -> setup.set(field.getKey(), field.getValue()));
        for (var field : node.path("setup").properties()) {
            JsonNode usual = setup.path(field.getKey());
            setup.set(field.getKey(), usual.isObject() ? merged(usual, field.getValue()) : field.getValue());
        }
        return new AcceptanceCase(
                node.path("id").asString(),
                node.path("title").asString(),
                new Fields(setup),
                new Fields(node.path("action")),
                node.path("expected"));
    }

    static JsonNode merged(JsonNode usual, JsonNode special) {
        ObjectNode both = JSON.createObjectNode();
        usual.properties().forEach(field -> both.set(field.getKey(), field.getValue()));
        special.properties().forEach(field -> both.set(field.getKey(), field.getValue()));
        return both;
    }
}
