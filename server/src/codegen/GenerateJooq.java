import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.jooq.Constants;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Build step: migrates a throw-away PostgreSQL and writes the jOOQ classes; does nothing while the migrations are unchanged. */
void main(String[] args) throws Exception {
    Path migrations = Path.of(args[0]);
    Path sources = Path.of(args[1]);
    Path stamp = sources.resolve(".migrations.sha256");
    String fingerprint = fingerprint(migrations);
    if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
        return;
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("filesystem:" + migrations)
                .schemas("reskontra")
                .load()
                .migrate();
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(postgres.getJdbcUrl("postgres", "postgres")).withUser("postgres"))
                .withGenerator(new Generator()
                        .withDatabase(new Database()
                                .withName("org.jooq.meta.postgres.PostgresDatabase")
                                .withInputSchema("reskontra")
                                .withExcludes("flyway_.*")
                                .withSchemaVersionProvider("none"))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withComments(false)
                                .withGeneratedAnnotation(false)
                                .withJavaTimeTypes(true))
                        .withTarget(new Target()
                                .withPackageName("org.reskontra.server.db")
                                .withDirectory(sources.toString()))));
    }
    Files.writeString(stamp, fingerprint);
}

String fingerprint(Path migrations) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(Constants.FULL_VERSION.getBytes(StandardCharsets.UTF_8));
    try (var files = Files.walk(migrations)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
    }
    return HexFormat.of().formatHex(digest.digest());
}
