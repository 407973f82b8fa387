package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lt.kopz.core.json.Dossiers;
import org.springframework.context.ConfigurableApplicationContext;

/** Somebody who sends requests over HTTP, keeps cookies, and follows a redirect only where work is in progress. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;
    private final Map<String, String> ofProxy = new HashMap<>();

    Visitor(ConfigurableApplicationContext portal) {
        this(site(portal));
    }

    Visitor(String site) {
        this.site = site;
    }

    /** Somebody whom a proxy lets in from an address. */
    Visitor from(String address) {
        ofProxy.put("X-Forwarded-For", address);
        return this;
    }

    /** Somebody whom a proxy lets in over a protocol. */
    Visitor over(String protocol) {
        ofProxy.put("X-Forwarded-Proto", protocol);
        return this;
    }

    static String site(ConfigurableApplicationContext portal) {
        return "http://localhost:" + portal.getEnvironment().getProperty("local.server.port");
    }

    /** Somebody who has signed in. */
    static Visitor signedIn(ConfigurableApplicationContext portal, String name) throws Exception {
        return signedIn(site(portal), name);
    }

    static Visitor signedIn(String site, String name) throws Exception {
        Visitor visitor = new Visitor(site);
        assertThat(location(visitor.signIn(name, People.PASSWORD))).endsWith("/");
        return visitor;
    }

    static String location(HttpResponse<?> response) {
        assertThat(response.statusCode()).as(response.body().toString()).isEqualTo(302);
        return response.headers().firstValue("location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    HttpResponse<String> signIn(String name, String password) throws Exception {
        return post("/sign-in", Map.of("username", name, "password", password));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + path));
        ofProxy.forEach(request::header);
        return request.header("Accept", "text/html");
    }

    private <T> HttpResponse<T> ask(HttpRequest request, HttpResponse.BodyHandler<T> body) throws Exception {
        HttpResponse<T> response = client.send(request, body);
        while (response.statusCode() == 302 && location(response).equals("/work")) {
            HttpResponse<T> work = client.send(request("/work").build(), body);
            while (work.headers().firstValue("refresh").isPresent()) {
                Thread.sleep(100);
                work = client.send(request("/work").build(), body);
            }
            response = request.method().equals("GET") ? client.send(request, body) : work;
        }
        return response;
    }

    HttpResponse<String> get(String path) throws Exception {
        return ask(request(path).build(), BodyHandlers.ofString());
    }

    /** The page, unless it is still the same. */
    HttpResponse<String> ifNoneMatch(String path, String etag) throws Exception {
        return client.send(request(path).header("If-None-Match", etag).build(), BodyHandlers.ofString());
    }

    /** How many bytes come over the line. */
    int packed(String path) throws Exception {
        HttpResponse<byte[]> answer =
                client.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("content-encoding")).hasValue("gzip");
        return answer.body().length;
    }

    /** The answer as it comes, work in progress too. */
    HttpResponse<String> asked(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    byte[] download(String path) throws Exception {
        return ask(request(path).header("Accept", "*/*").build(), BodyHandlers.ofByteArray())
                .body();
    }

    String token() throws Exception {
        Matcher token = TOKEN.matcher(get("/sign-in").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return post(path, fields, token());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String token) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(token, UTF_8)));
        return ask(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> save(byte[] file, int base) throws Exception {
        return save(file, base, token());
    }

    HttpResponse<String> save(byte[] file, int base, String token) throws Exception {
        Store.Key key = Dossiers.load(file).value().map(Store.Key::of).orElse(new Store.Key(People.TOWN, 2019));
        return save(file, token, key.town() + "/" + key.year() + "/" + base);
    }

    /** Saves from a page on which some versions stood. */
    HttpResponse<String> save(byte[] file, String token, String... stood) throws Exception {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        for (String version : stood) {
            part(fields, "name=\"stood\"", version.getBytes(UTF_8));
        }
        return send("/dossiers", file, token, fields.toByteArray());
    }

    /** Sends a file with fields beside it. */
    HttpResponse<String> send(byte[] file, Map<String, String> fields) throws Exception {
        return send("/dossiers", file, fields);
    }

    HttpResponse<String> send(String path, byte[] file, Map<String, String> fields) throws Exception {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            part(parts, "name=\"" + field.getKey() + "\"", field.getValue().getBytes(UTF_8));
        }
        return send(path, file, token(), parts.toByteArray());
    }

    private HttpResponse<String> send(String path, byte[] file, String token, byte[] fields) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token.getBytes(UTF_8));
        body.write(fields);
        part(body, "name=\"file\"; filename=\"file\"", file);
        body.write("--kopz--\r\n".getBytes(UTF_8));
        return ask(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=kopz")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) throws IOException {
        body.write(("--kopz\r\nContent-Disposition: form-data; " + name + "\r\n\r\n").getBytes(UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(UTF_8));
    }
}
