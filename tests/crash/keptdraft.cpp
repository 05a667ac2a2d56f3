// SPDX-FileCopyrightText: 2026 The TagDesk authors
// SPDX-License-Identifier: Apache-2.0

// A program that edits by chance and keeps a draft of it until somebody ends it: keptdraft FOLDER LOG SEED.
// Into the log goes a line for each edit, before it is made, and one every 50 ms.
#include "draftkeeper.h"
#include "draftscript.h"
#include "systemclock.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

using namespace tagdesk;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    constexpr qsizetype kArguments = 4;
    if (arguments.size() != kArguments)
        return 1;
    const quint32 seed = arguments[3].toUInt();
    DraftScript script(seed);
    DraftKeeper keeper(script.workspace(), arguments[1], std::make_shared<SystemClock>());
    keeper.follow(DraftScript::account());
    QFile log(arguments[2]);
    if (!log.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    const auto note = [&log](const char *what) {
        log.write(QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + what);
    };

    QTimer heart;
    constexpr int kBeatMs = 50;
    QObject::connect(&heart, &QTimer::timeout, &keeper, [&note] { note(" beat\n"); });
    heart.start(kBeatMs);
    // As somebody types: quickly, and with pauses.
    QRandomGenerator random(seed + 1);
    QTimer typing;
    typing.setSingleShot(true);
    QObject::connect(&typing, &QTimer::timeout, &keeper, [&] {
        constexpr int kQuickMs = 40;
        constexpr int kSlowMs = 400;
        note(" edit\n");
        script.step();
        typing.start(random.bounded(random.bounded(4) == 0 ? kSlowMs : kQuickMs));
    });
    typing.start(0);
    return QCoreApplication::exec();
}
