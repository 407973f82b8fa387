// What each brings along, by its own list of dependencies.
def jars(String embedder) {
    def list = new File(basedir, "${embedder}/target/dependencies.txt").getText('UTF-8')
    def jars = (list =~ /(?m)^ +([\w.-]+:[\w.-]+):jar:/).collect { it[1] }
    assert jars.contains('lt.kopz:kopz-core'): "the list of ${embedder} is read"
    jars as Set
}

def core = jars('core')
assert !core.any { it.startsWith('lt.kopz:') && it != 'lt.kopz:kopz-core' }

def reporting = jars('reporting')
assert reporting.containsAll(core)
def beyond = reporting - core
assert beyond.contains('lt.kopz:kopz-reporting')
assert beyond.size() <= 4: "kopz-reporting brings at most 4 jars beyond kopz-core's"

// Batik by itself asks for a version that may hang.
assert new File(basedir, 'classpath/target/dependencies.txt').getText('UTF-8').contains("commons-io:commons-io:jar:${commonsIo}:")

// What a program on the module path says by itself: nothing.
def said = new File(basedir, 'modules/target/said.txt').getText('UTF-8').readLines()
assert said.isEmpty(): "nobody says anything: ${said.join('\n')}"
