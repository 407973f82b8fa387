package lt.kopz.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it runs for all tests. */
record Running(ConfigurableApplicationContext context) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Started once, and ended with the tests. */
    static final Running SERVICE = new Running(SpringApplication.run(
            Service.class, "--server.port=0", "--kopz.web.max-size=1MB", "--logging.level.root=warn"));

    HttpRequest.Builder request(String path) {
        String port = context.getEnvironment().getProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }
}
