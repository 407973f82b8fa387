package lt.kopz.spring;

import com.fasterxml.jackson.databind.Module;
import java.util.List;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.wording.Wording;
import lt.kopz.jackson2.Jackson2DossierModule;
import lt.kopz.jackson3.DossierModule;
import lt.kopz.reporting.render.RenderOptions;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;

/**
 * Makes kopz at home in a web application of Spring Boot 3.5 or 4.
 *
 * <pre>{@code
 * @PutMapping("/towns/{town}")
 * void keep(@PathVariable String town, @RequestBody Dossier dossier) { … }
 *
 * @GetMapping("/towns/{town}/report")
 * Document report(@PathVariable String town) { return YearlyReport.of(dossiers.get(town)); }
 * }</pre>
 *
 * <ul>
 *   <li>Bodies and results of the types of {@link lt.kopz.core.json.JsonForms} are read and written as kopz does it, and within types of one's own
 *       by the Jackson that the program has.
 *   <li>A {@link lt.kopz.reporting.document.Document} is written in the format and language that the reader asks for.
 *   <li>A parameter of the type {@link Wording} is the language of the reader.
 *   <li>A part of the path or the query that is a {@link Measurable} is named by its code, such as {@code financing-gap}.
 *   <li>What is refused is answered with problem details, and so is every other error of a controller that returns data. A handler of a controller's
 *       own comes first, and before other errors advice of the program.
 *   <li>Reports and JSON have a tag of what is in them (ETag), and are not sent again to a reader who has it.
 * </ul>
 *
 * <p>A bean {@link RenderOptions}, a letterhead say, is used for reports, and a bean {@link Limits} for what is read. {@link KopzProperties} lists what may be set.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(KopzProperties.class)
public class KopzAutoConfiguration {

    /** Made by Spring. */
    public KopzAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    Limits kopzLimits(KopzProperties properties) {
        return Limits.standard().withMaxBytes(properties.maxBytes());
    }

    @Bean
    @ConditionalOnMissingBean
    RenderOptions kopzRenderOptions() {
        return RenderOptions.usual();
    }

    @Bean
    Requester kopzReader(KopzProperties properties) {
        return new Requester(Wording.of(properties.language()));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    JsonConverter kopzJsonConverter(Limits limits) {
        return new JsonConverter(limits);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ReportConverter kopzReportConverter(Requester reader, RenderOptions options) {
        return new ReportConverter(reader, options);
    }

    @Bean
    WebMvcConfigurer kopzParameters(Requester reader) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new WordingParameter(reader));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, Measurable.class, Measures::of);
            }
        };
    }

    @Bean
    @ConditionalOnProperty(name = "kopz.web.problem-details", matchIfMissing = true)
    RefusalAdvice kopzRefusalAdvice(Requester reader) {
        return new RefusalAdvice(reader);
    }

    @Bean
    @ConditionalOnProperty(name = "kopz.web.problem-details", matchIfMissing = true)
    ErrorAdvice kopzErrorAdvice() {
        return new ErrorAdvice();
    }

    /** Where the program has Jackson 2. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Module.class)
    static class WithJackson2 {
        @Bean
        @ConditionalOnMissingBean
        Jackson2DossierModule kopzJackson2Module() {
            return new Jackson2DossierModule();
        }
    }

    /** Where the program has Jackson 3. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(JacksonModule.class)
    static class WithJackson3 {
        @Bean
        @ConditionalOnMissingBean
        DossierModule kopzJackson3Module() {
            return new DossierModule();
        }
    }
}
