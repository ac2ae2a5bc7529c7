package org.duijie.api.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages of a module in an order: each uses only those after it.
 *
 * @param root the package of the module, with a dot at its end
 * @param packages what follows the root in their names, the user before the used
 */
record PackageOrder(String root, List<String> packages) {
    private static final int MOST_TYPES = 30;

    void requireThatNoneUsesThoseBefore(String name) {
        String[] before = packages.subList(0, packages.indexOf(name)).stream()
                .map(each -> root + each)
                .toArray(String[]::new);
        if (before.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(root + name)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(before))
                    .check(Duijie.CLASSES);
        }
    }

    void requireThatAllAreNamed() {
        Set<String> found = classes()
                .map(JavaClass::getPackageName)
                .filter(each -> each.startsWith(root))
                .map(each -> each.substring(root.length()))
                .collect(Collectors.toSet());

        assertThat(packages).containsExactlyInAnyOrderElementsOf(found);
    }

    void requireNoCycle() {
        slices().matching(root + "(**)").should().beFreeOfCycles().check(Duijie.CLASSES);
    }

    void requireFewTypes() {
        topLevel()
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()))
                .forEach((name, types) -> assertThat(types).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    /** Requires that other packages cannot use at least {@code percent} of the top-level types. */
    void requirePackagePrivate(int percent) {
        Map<Boolean, Long> types = topLevel()
                .collect(Collectors.partitioningBy(
                        each -> each.getModifiers().contains(JavaModifier.PUBLIC), Collectors.counting()));
        long exported = types.get(true);
        long own = types.get(false);

        assertThat(100 * own)
                .as("%d types of %s are package-private, %d are exported", own, root, exported)
                .isGreaterThanOrEqualTo(percent * (own + exported));
    }

    private Stream<JavaClass> topLevel() {
        return classes()
                .filter(each -> each.getEnclosingClass().isEmpty()
                        && !each.getSimpleName().equals("package-info"));
    }

    private Stream<JavaClass> classes() {
        return Duijie.CLASSES.stream().filter(each -> each.getName().startsWith(root));
    }
}
