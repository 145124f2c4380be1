package symmetrylab.testing;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URL;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What of java.base the compiler of the live page has: its own classes, whose names begin with a T. */
final class BrowserLibrary {

    private static final String FOLDER = "org/teavm/classlib/";

    /** Methods that it has and that give other results than in Java, by class. */
    private static final Map<String, Set<String>> WRONG = Map.of(
            "java.lang.Math", Set.of("rint", "round", "scalb", "ulp", "nextAfter", "IEEEremainder", "fma"),
            "java.lang.Double", Set.of("parseDouble", "toString"),
            "java.lang.String", Set.of("isBlank"),
            "java.math.BigDecimal", Set.of("round", "precision"),
            "java.util.stream.Stream", Set.of("distinct"),
            "java.util.stream.IntStream", Set.of("distinct"),
            "java.util.stream.LongStream", Set.of("distinct"),
            "java.util.stream.DoubleStream", Set.of("distinct"));

    private static final Map<String, Optional<JavaClass>> CLASSES = new ConcurrentHashMap<>();

    private BrowserLibrary() {}

    /** Whether a call of java.base is missing there, or gives other results. */
    static boolean lacks(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        boolean isCall = access instanceof JavaMethodCall
                || access instanceof JavaConstructorCall
                || access instanceof JavaMethodReference;
        if (!owner.startsWith("java.") || !isCall) {
            return false;
        }
        if (owner.equals("java.lang.StrictMath")
                || WRONG.getOrDefault(owner, Set.of()).contains(name)) {
            return true;
        }
        if (owner.equals("java.lang.Object") || owner.startsWith("java.lang.invoke.")) {
            return false;
        }
        Optional<JavaClass> type = CLASSES.computeIfAbsent(owner, BrowserLibrary::find);
        int parameters = ((CodeUnitAccessTarget) access.getTarget())
                .getRawParameterTypes()
                .size();
        return type.isEmpty() || !has(type.get(), name, parameters);
    }

    private static boolean has(JavaClass type, String name, int parameters) {
        Collection<? extends JavaCodeUnit> units =
                name.equals(JavaConstructor.CONSTRUCTOR_NAME) ? type.getConstructors() : type.getAllMethods();
        return units.stream()
                .anyMatch(unit -> unit.getName().equals(name)
                        && unit.getRawParameterTypes().size() == parameters);
    }

    private static Optional<JavaClass> find(String name) {
        int dot = name.lastIndexOf('.') + 1;
        String path = FOLDER + name.substring(0, dot).replace('.', '/') + "T" + name.substring(dot) + ".class";
        URL url = BrowserLibrary.class.getClassLoader().getResource(path);
        if (url == null) {
            return Optional.empty();
        }
        return new ClassFileImporter().importUrl(url).stream().findFirst();
    }
}
