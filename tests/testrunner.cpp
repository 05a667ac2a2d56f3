// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0
#include "testrunner.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace tagdesk {

TestClass::TestClass(const char *file, Run run)
    : m_file(file)
    , m_run(run)
    , m_next(s_first)
{
    s_first = this;
}

QByteArray TestClass::name() const
{
    return QFileInfo(QString::fromLocal8Bit(m_file)).baseName().toLocal8Bit();
}

const TestClass *TestClass::find(const QByteArray &name)
{
    const TestClass *test = s_first;
    while (test && test->name() != name)
        test = test->m_next;
    return test;
}

QByteArrayList TestClass::names()
{
    QByteArrayList names;
    for (const TestClass *test = s_first; test; test = test->m_next)
        names << test->name();
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace tagdesk

int main(int argc, char **argv)
{
    const tagdesk::TestClass *test = argc > 1 ? tagdesk::TestClass::find(argv[1]) : nullptr;
    if (!test) {
        std::fprintf(stderr, "usage: %s TEST [OPTION…], where TEST is one of\n%s\n", argv[0],
            tagdesk::TestClass::names().join('\n').constData());
        return 2;
    }
    argv[1] = argv[0];
    return test->runWith(argc - 1, argv + 1);
}
