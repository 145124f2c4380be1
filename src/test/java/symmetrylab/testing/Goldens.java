package symmetrylab.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** A test class that compares pictures with golden images; it fails if it leaves one of its files unused. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Goldens.AllUsed.class)
public @interface Goldens {

    /** A regular expression for the names of its golden images; no other class uses these. */
    String value();

    /** Looks for unused files at the end, if all tests of the class have passed: fewer need fewer files. */
    final class AllUsed implements AfterEachCallback, AfterAllCallback {

        private final Set<Method> passed = new HashSet<>();
        private boolean failed;

        @Override
        public void afterEach(ExtensionContext test) {
            passed.add(test.getRequiredTestMethod());
            failed |= test.getExecutionException().isPresent();
        }

        @Override
        public void afterAll(ExtensionContext tests) {
            Class<?> type = tests.getRequiredTestClass();
            Set<Method> all = Set.copyOf(
                    AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN));
            if (!failed && passed.equals(all)) {
                GoldenImages.checkAllUsed(type.getAnnotation(Goldens.class).value());
            }
        }
    }
}
