package org.duijie.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Reads the compiled module descriptor as another module would. */
class ModuleTest {
    private final ModuleDescriptor core = ModuleFinder.of(Path.of("target", "classes"))
            .find("org.duijie.core")
            .orElseThrow()
            .descriptor();

    @Test
    void core_needs_nothing_but_java_base_at_run_time() {
        assertThat(core.requires())
                .filteredOn(requires -> !requires.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
    }

    @Test
    void no_internal_package_is_exported() {
        assertThat(core.exports())
                .extracting(ModuleDescriptor.Exports::source)
                .noneMatch(name -> name.contains(".internal"));
    }
}
