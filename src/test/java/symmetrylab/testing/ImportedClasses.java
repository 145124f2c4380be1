package symmetrylab.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that the architecture rules check. */
public final class ImportedClasses {

    /** The program, without its tests. */
    public static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("symmetrylab");

    /** Classes that each break a rule. */
    public static final JavaClasses SAMPLES =
            new ClassFileImporter().importPackages("symmetrylab.testing.architecture");

    private ImportedClasses() {}
}
