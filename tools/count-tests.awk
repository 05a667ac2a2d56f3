# SPDX-FileCopyrightText: 2026 The TagDesk authors
# SPDX-License-Identifier: Apache-2.0
#
# Counts what ctest's JUnit file says: each test function and data row of a Qt Test program, or the
# program as one where it prints none. Fails when nothing passed or anything failed.

function leave_program() {
    if (!in_program)
        return
    in_program = 0
    passed += program_passed
    failed += program_failed
    skipped += program_skipped
    if (status == "fail" && program_failed == 0) {
        # It crashed, was stopped by a time-out, or a sanitizer spoke after the last function.
        failed++
    } else if (status == "run" && program_passed + program_skipped == 0) {
        passed++
    } else if (status == "notrun" && !asked_to_skip) {
        # The program was never built.
        failed++
    } else if (status != "run" && status != "fail") {
        skipped++
    }
}

/<testcase / {
    leave_program()
    in_program = 1
    program_passed = program_failed = program_skipped = asked_to_skip = 0
    status = $0
    sub(/.* status="/, "", status)
    sub(/".*/, "", status)
}

/<skipped message="SKIP_/ { asked_to_skip = 1 }

# initTestCase and cleanupTestCase are no tests unless they say why nothing ran.
/(^|>)(FAIL!|XPASS) *: / { program_failed++ }
/(^|>)SKIP *: / { program_skipped++ }
/(^|>)PASS *: / && !/::(initTestCase|cleanupTestCase)\(\)/ { program_passed++ }

END {
    leave_program()
    line = sprintf("%d passed, %d failed", passed, failed)
    if (skipped > 0)
        line = line sprintf(", %d skipped", skipped)
    print line
    exit failed > 0 || passed == 0
}
