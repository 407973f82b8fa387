package lt.kopz.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Counts what code does instead of timing it: the methods that are entered and the jumps that are made in kopz and in the libraries whose
 * collections and parsers it works with. The same work takes the same steps on any machine, however busy.
 *
 * <p>The classes are loaded anew with a count in them; what the JDK itself does is counted only where it calls them, as a map does that asks
 * whether two keys are equal.
 */
final class CountedSteps {
    private static final List<String> COUNTED =
            List.of("lt.kopz.", "com.google.common.", "tools.jackson.", "de.siegmar.fastcsv.");
    private static final String COUNTER = Counter.class.getName();

    /** How large what is done before anything is counted. */
    private static final int LEAST = 400;

    private final Set<Class<?>> known = new HashSet<>();
    private final Loader loader = new Loader();
    private final VarHandle counter;

    CountedSteps() {
        try {
            counter = MethodHandles.publicLookup().findStaticVarHandle(loader.loadClass(COUNTER), "steps", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The steps of what a class prepares for so many; what it prepares, and what is done once, is not counted. */
    long of(Class<? extends IntFunction<Runnable>> work, int size) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Class<?> counted = loader.loadClass(work.getName());
            IntFunction<?> prepares = (IntFunction<?>) counted.getConstructor().newInstance();
            if (known.add(work)) {
                ((Runnable) prepares.apply(LEAST)).run();
            }
            Runnable run = (Runnable) prepares.apply(size);
            counter.set(0L);
            run.run();
            return (long) counter.get();
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What the counted code adds to; each loader has one of its own. */
    public static final class Counter {
        /** The steps so far. */
        public static long steps;

        private Counter() {}
    }

    private static final class Loader extends ClassLoader {
        Loader() {
            super("counted", CountedSteps.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null
                        ? known
                        : COUNTED.stream().anyMatch(name::startsWith) ? counted(name) : super.loadClass(name, resolve);
            }
        }

        private Class<?> counted(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                ClassReader read = new ClassReader(in);
                ClassWriter counted = new ClassWriter(read, ClassWriter.COMPUTE_MAXS);
                read.accept(new Counting(counted), 0);
                byte[] bytes = counted.toByteArray();
                return defineClass(name, bytes, 0, bytes.length, CountedSteps.class.getProtectionDomain());
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }

    private static final class Counting extends ClassVisitor {
        Counting(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    count();
                }

                @Override
                public void visitJumpInsn(int opcode, Label label) {
                    count();
                    super.visitJumpInsn(opcode, label);
                }

                private void count() {
                    String owner = COUNTER.replace('.', '/');
                    super.visitFieldInsn(Opcodes.GETSTATIC, owner, "steps", "J");
                    super.visitInsn(Opcodes.LCONST_1);
                    super.visitInsn(Opcodes.LADD);
                    super.visitFieldInsn(Opcodes.PUTSTATIC, owner, "steps", "J");
                }
            };
        }
    }
}
