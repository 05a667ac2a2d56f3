// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QTest>

#include <optional>

namespace tagdesk {

/// A test class of its folder's program, which runs one class at a time: `tests_LAYER tst_NAME [OPTION…]`.
/// One program a folder, since linking and reading Qt's headers take longer than the tests themselves.
class TestClass
{
public:
    /// Runs the class with the arguments behind its name; argv[0] stays the program. Gives the exit code.
    using Run = int (*)(int argc, char **argv);

    /// `file` is the source of the class, whose base name is the test's name; it is kept, not copied.
    TestClass(const char *file, Run run);

    [[nodiscard]] QByteArray name() const;
    [[nodiscard]] int runWith(int argc, char **argv) const { return m_run(argc, argv); }

    /// Null where no class has this name.
    [[nodiscard]] static const TestClass *find(const QByteArray &name);
    /// Sorted.
    [[nodiscard]] static QByteArrayList names();

private:
    const char *m_file;
    Run m_run;
    const TestClass *m_next;

    static constinit inline const TestClass *s_first = nullptr;
};

/// A test that makes what it needs of an application itself.
struct NoApplication
{
};

template <typename Test, typename Application>
int runTestClass(int argc, char **argv)
{
    if constexpr (std::is_same_v<Application, NoApplication>) {
        Test test;
        return QTest::qExec(&test, argc, argv);
    } else {
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
        Application application(argc, argv);
        Test test;
        return QTest::qExec(&test, argc, argv);
    }
}

} // namespace tagdesk

/// Puts a test class into its folder's program: TAGDESK_TEST(TestFilter, NoApplication), or with
/// QCoreApplication, QGuiApplication or QApplication. Stands before the inclusion of the class's .moc file.
#define TAGDESK_TEST(Class, Application)                                                                     \
    namespace {                                                                                              \
    const tagdesk::TestClass registered##Class(__FILE__, &tagdesk::runTestClass<Class, Application>);        \
    }
