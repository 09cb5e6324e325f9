package org.reskontra.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The borders that the design draws, in all three Maven modules. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.reskontra");

    private static final String CORE = "org.reskontra.core..";
    private static final String FORMATS = "org.reskontra.formats..";
    private static final String SERVER = "org.reskontra.server..";

    private static final DescribedPredicate<JavaClass> FLOATING_POINT =
            describe("double or float", type -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                    .contains(type.getBaseComponentType().getName()));

    @Test
    void modulesOfTheServerUseOnlyWhatOthersOffer() {
        ApplicationModules.of(ReskontraApplication.class).verify();
    }

    @Test
    void sqlStaysInStores() {
        noClasses()
                .that()
                .resideInAPackage(SERVER)
                .and()
                .resideOutsideOfPackages("..store..", "org.reskontra.server.database..", "org.reskontra.server.db..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.jooq..", "java.sql..", "javax.sql..", "org.reskontra.server.db..")
                                .and(not(equivalentTo(SQLException.class)))
                                .as("are about SQL"))
                .check(CLASSES);
    }

    @Test
    void thePagesFrameKnowsNoModule() {
        classes()
                .that()
                .resideInAPackage("org.reskontra.server.shell..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.reskontra.server.shell..", CORE)
                        .or(not(resideInAPackage("org.reskontra.."))))
                .check(CLASSES);
    }

    @Test
    void theCoreIsPure() {
        classes()
                .that()
                .resideInAPackage(CORE)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(CORE, "java..", "org.iban4j..", "org.jspecify..")
                        .and(not(resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")))
                        .as("are the core, the JDK without input and output, iban4j or JSpecify"))
                .check(CLASSES);
    }

    @Test
    void formatsReadStreamsAndNothingElse() {
        classes()
                .that()
                .resideInAPackage(FORMATS)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                FORMATS,
                                CORE,
                                "java..",
                                "javax.xml..",
                                "org.xml.sax..",
                                "de.siegmar.fastcsv..",
                                "org.jspecify..")
                        .and(not(resideInAnyPackage("java.net..", "java.sql..")))
                        .as("are formats, the core, the JDK without network and SQL, FastCSV or JSpecify"))
                .check(CLASSES);
    }

    @Test
    void theCoreAndTheFormatsHaveNoClock() {
        DescribedPredicate<JavaCall<?>> readsAClock = describe("reads a clock", call -> {
            String owner = call.getTargetOwner().getName();
            String name = call.getName();
            return owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"))
                    || owner.equals("java.lang.System")
                            && (name.equals("currentTimeMillis") || name.equals("nanoTime"));
        });
        noClasses()
                .that()
                .resideInAnyPackage(CORE, FORMATS)
                .should()
                .callMethodWhere(readsAClock.forSubtype())
                .check(CLASSES);
    }

    @Test
    void amountsAreNeverFloatingPoint() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CORE, FORMATS)
                .should()
                .haveRawType(FLOATING_POINT)
                .check(CLASSES);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CORE, FORMATS)
                .should()
                .haveRawReturnType(FLOATING_POINT)
                .check(CLASSES);
    }

    @Test
    void packagesOfTheCoreAndTheFormatsFormNoCycle() {
        slices().matching("org.reskontra.core.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("org.reskontra.formats.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(javaPackage -> !javaPackage.getName().startsWith("org.reskontra.server.db."))
                .filter(javaPackage -> !javaPackage.getName().equals("org.reskontra.server.db"))
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toSet());
        assertThat(unmarked).isEmpty();
    }
}
