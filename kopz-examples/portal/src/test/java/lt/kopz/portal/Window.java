package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import lt.kopz.reporting.Chromium;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's window in a real browser, with cookies of its own: what a person does in it, by the names that the person sees. */
final class Window implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Connection page;
    private final String site;

    private Window(Connection page, String site) {
        this.page = page;
        this.site = site;
    }

    /** A browser that is running. */
    static final class Browser implements AutoCloseable {
        private final Process process;
        private final Connection connection;
        private final String address;

        private Browser(Process process, String address, String path) {
            this.process = process;
            this.address = address;
            this.connection = new Connection(address + path);
        }

        static Browser start(Path folder) throws Exception {
            Path profile = Files.createTempDirectory(folder, "profile");
            Process process = Chromium.start(profile, "--remote-debugging-port=0", "about:blank");
            Path port = profile.resolve("DevToolsActivePort");
            Instant end = Instant.now().plus(PATIENCE);
            while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
                assertThat(Instant.now()).as("the browser has started").isBefore(end);
                Thread.sleep(50);
            }
            List<String> lines = Files.readAllLines(port);
            return new Browser(process, "ws://127.0.0.1:" + lines.get(0), lines.get(1));
        }

        /** A window of somebody else than all others. */
        Window open(String site) {
            JsonNode context = connection.ask("Target.createBrowserContext", Map.of());
            JsonNode target = connection.ask(
                    "Target.createTarget",
                    Map.of(
                            "url",
                            "about:blank",
                            "browserContextId",
                            context.get("browserContextId").asString()));
            Window window = new Window(
                    new Connection(
                            address + "/devtools/page/" + target.get("targetId").asString()),
                    site);
            window.page.ask("Page.enable", Map.of());
            window.page.ask("DOM.enable", Map.of());
            window.wide(1280);
            return window;
        }

        @Override
        public void close() {
            connection.close();
            process.destroy();
            process.onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .exceptionally(late -> process.destroyForcibly())
                    .join();
        }
    }

    /** The DevTools protocol: a question, and its answer. */
    private static final class Connection implements WebSocket.Listener, AutoCloseable {
        private final WebSocket socket;
        private final AtomicInteger last = new AtomicInteger();
        private final Map<Integer, CompletableFuture<JsonNode>> open = new ConcurrentHashMap<>();
        private final StringBuilder partly = new StringBuilder();

        Connection(String address) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(address), this)
                    .join();
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
            partly.append(text);
            if (isLast) {
                JsonNode message = JSON.readTree(partly.toString());
                partly.setLength(0);
                if (message.has("id")) {
                    open.remove(message.get("id").asInt()).complete(message);
                }
            }
            from.request(1);
            return null;
        }

        JsonNode ask(String method, Map<String, ?> parameters) {
            int id = last.incrementAndGet();
            CompletableFuture<JsonNode> answer = new CompletableFuture<>();
            open.put(id, answer);
            socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                    .join();
            try {
                JsonNode message = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (!message.has("result")) {
                    throw new IllegalStateException(method + ": " + message);
                }
                return message.get("result");
            } catch (InterruptedException | java.util.concurrent.ExecutionException | TimeoutException e) {
                throw new IllegalStateException(method, e);
            }
        }

        @Override
        public void close() {
            socket.abort();
        }
    }

    @Override
    public void close() {
        page.close();
    }

    void wide(int pixels) {
        page.ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Asks for light or dark pages. */
    void scheme(String name) {
        page.ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
    }

    /** Runs a script in the page. */
    JsonNode script(String script) {
        JsonNode result =
                page.ask("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        assertThat(result.has("exceptionDetails")).as(script + " " + result).isFalse();
        JsonNode value = result.get("result").get("value");
        return value == null ? JSON.nullNode() : value;
    }

    /** Goes to a page, and waits where work is in progress. */
    void go(String path) {
        see(path);
        awaitWork();
    }

    private void awaitWork() {
        await("document.readyState==='complete'&&!document.querySelector('.working')");
    }

    /** Goes to a page and looks at what comes at once. */
    void see(String path) {
        leave("location.href=" + JSON.writeValueAsString(site + path));
    }

    /** Does what leads to another page, and waits for that. */
    private void leave(String script) {
        script("window.left=true;" + script);
        await("!window.left&&document.readyState==='complete'");
    }

    void await(String condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                if (script("Boolean(" + condition + ")").asBoolean()) {
                    return;
                }
            } catch (IllegalStateException leaving) {
                // between two pages
            }
            assertThat(Instant.now()).as(condition).isBefore(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String labelled(String elements, String words) {
        return "(()=>{const e=[...document.querySelectorAll('" + elements
                + "')].find(e=>e.textContent.trim().startsWith(" + JSON.writeValueAsString(words)
                + "));if(!e)throw 'no '+" + JSON.writeValueAsString(words) + ";return e})()";
    }

    /** Presses a button or follows a link. */
    void press(String words) {
        leave(labelled("main a, main button, header a, header button", words) + ".click()");
        awaitWork();
    }

    /** Opens what is folded. */
    void open(String words) {
        script(labelled("summary", words) + ".click()");
    }

    void fill(String label, String value) {
        script(labelled("label", label) + ".querySelector('input,select').value=" + JSON.writeValueAsString(value));
    }

    void write(String label, String text) {
        script(labelled("label", label) + ".querySelector('textarea').value=" + JSON.writeValueAsString(text));
    }

    /** Ticks a box or one of several choices. */
    void pick(String label) {
        script(labelled("label", label) + ".click()");
    }

    void choose(String label, Path file) {
        String element = page.ask(
                        "Runtime.evaluate",
                        Map.of("expression", labelled("label", label) + ".querySelector('input[type=file]')"))
                .get("result")
                .get("objectId")
                .asString();
        page.ask("DOM.setFileInputFiles", Map.of("files", List.of(file.toString()), "objectId", element));
    }

    void signIn(String name, String password) {
        go("/sign-in?language=en");
        fill("Name", name);
        fill("Password", password);
        press("Sign in");
    }

    /** What the person reads. */
    String text() {
        return script("document.querySelector('main').innerText").asString().replace('\u00a0', ' ');
    }

    String address() {
        return script("location.pathname").asString();
    }

    /** How wide the page is: no wider than the window where nothing makes a person scroll sideways. */
    int width() {
        return script("document.documentElement.scrollWidth").asInt();
    }

    /** The rules of accessibility that the page breaks, and where. */
    String broken() throws IOException {
        page.ask("Page.setBypassCSP", Map.of("enabled", true));
        try (InputStream axe = Window.class.getResourceAsStream("/axe.min.js")) {
            script(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";0");
        }
        JsonNode found =
                script("axe.run(document,{runOnly:" + Chromium.AXE_RULES + ",resultTypes:['violations']}).then(r=>"
                        + "({passes:r.passes.length,broken:r.violations.map(v=>v.id+' '"
                        + "+v.nodes.map(n=>n.target.join(' ')).join(', ')).join('\\n')}))");
        assertThat(found.get("passes").asInt()).as("axe has run").isPositive();
        return found.get("broken").asString();
    }

    /** Takes a picture of the whole page. */
    byte[] picture() {
        page.ask("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        JsonNode size = script("({w:innerWidth,h:Math.min(document.body.offsetHeight,6000)})");
        page.ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width",
                        size.get("w").asInt(),
                        "height",
                        size.get("h").asInt(),
                        "deviceScaleFactor",
                        1,
                        "mobile",
                        false));
        byte[] picture = Base64.getDecoder()
                .decode(page.ask("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asString());
        wide(size.get("w").asInt());
        page.ask("Emulation.setScrollbarsHidden", Map.of("hidden", false));
        return picture;
    }
}
