# SPDX-FileCopyrightText: 2026 The TagDesk authors
# SPDX-License-Identifier: Apache-2.0
#
# A package for Debian by CPack; tools/package makes it.
set(changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog)
configure_file(changelog.in ${changelog} @ONLY)
if(GZIP)
    execute_process(COMMAND ${GZIP} -9nkf ${changelog} COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${changelog}.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tagdesk COMPONENT debian EXCLUDE_FROM_ALL)
endif()
install(FILES copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/tagdesk COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME tagdesk
    COMPONENT debian EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_INSTALL_CMAKE_PROJECTS
    "${PROJECT_BINARY_DIR};TagDesk;tagdesk;/" "${PROJECT_BINARY_DIR};TagDesk;debian;/")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_NAME tagdesk)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "The TagDesk authors")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "keep the tags of cloud resources in order")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "TagDesk edits the tags of a cloud estate: JD Cloud by product line,
Huawei Cloud DNS and Open Telekom Cloud DNS by zone. Tags are edited in a
window, in a CSV file or in a workbook, and staged; one review page shows
what will change, and what was applied can be taken back.
.
This package contains the window, the command line for scripts, and two
simulated clouds to try everything without an account.")
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The TagDesk authors <tagdesk@localhost>")
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
if(TAGDESK_HOMEPAGE)
    set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${TAGDESK_HOMEPAGE})
endif()
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS usr/${TAGDESK_LAYERS_FOLDER})
# Plugins, which no program names: Qt's driver for the journal, and its drawing of icons.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6svg6")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "fonts-dejavu-core, fonts-noto-cjk, qt6-translations-l10n, qt6-wayland, gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_STRIP_FILES ON)
set(CPACK_THREADS 0)
include(CPack)
