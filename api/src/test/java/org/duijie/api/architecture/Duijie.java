package org.duijie.api.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of both modules without their tests, read once for all the tests of the architecture. */
public final class Duijie {
    static final String CORE = "org.duijie.core.";
    static final String API = "org.duijie.api.";

    public static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.duijie");

    private Duijie() {}
}
