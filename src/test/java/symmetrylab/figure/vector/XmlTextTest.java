package symmetrylab.figure.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void what_xml_does_not_allow_is_escaped_or_replaced() {
        assertThat(XmlText.escaped("a<b & \"c\" > d\n\u0001\uD800e\uFFFF σ 𝜎"))
                .isEqualTo("a&lt;b &amp; &quot;c&quot; &gt; d\n\uFFFD\uFFFDe\uFFFD σ 𝜎");
    }
}
