package symmetrylab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linux_needs_a_display_server() {
        assertThat(Display.seemsToBeThere(Map.of(), system("Linux"))).isFalse();
        assertThat(Display.seemsToBeThere(Map.of("DISPLAY", ""), system("Linux")))
                .isFalse();
        assertThat(Display.seemsToBeThere(Map.of("DISPLAY", ":0"), system("Linux")))
                .isTrue();
    }

    @Test
    void windows_and_mac_have_one() {
        assertThat(Display.seemsToBeThere(Map.of(), system("Windows 11"))).isTrue();
        assertThat(Display.seemsToBeThere(Map.of(), system("Mac OS X"))).isTrue();
    }

    @Test
    void monocle_needs_none() {
        Properties properties = system("Linux");
        properties.setProperty("glass.platform", "Monocle");
        assertThat(Display.seemsToBeThere(Map.of(), properties)).isTrue();
    }

    private static Properties system(String name) {
        Properties properties = new Properties();
        properties.setProperty("os.name", name);
        return properties;
    }
}
