# SPDX-License-Identifier: GPL-3.0-or-later
# One target per room (DESIGN § 2). A room is a static library named after its folder, core/base -> core_base;
# target_link_libraries is the rule of who may use whom, and tests/tst_rooms checks it against the table there.

# attrap_room(core_base SOURCES a.cpp b.cpp  USES core_x Qt6::Core  HIDES PkgConfig::SQLITE)
#   USES: rooms and Qt modules that the room's headers may show. HIDES: third-party libraries only its .cpp files see.
function(attrap_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;USES;HIDES" ${ARGN})
    add_library(${name} STATIC ${ROOM_SOURCES})
    target_link_libraries(${name} PUBLIC attrap_options ${ROOM_USES} PRIVATE ${ROOM_HIDES})
    set_property(GLOBAL APPEND PROPERTY ATTRAP_ROOMS ${name})
endfunction()

# Writes "<room> <linked target>..." lines, one a room, for the test that checks them.
function(attrap_write_room_links)
    get_property(rooms GLOBAL PROPERTY ATTRAP_ROOMS)
    set(lines "")
    foreach(room IN LISTS rooms)
        get_target_property(links ${room} LINK_LIBRARIES)
        list(JOIN links " " joined)
        string(APPEND lines "${room} ${joined}\n")
    endforeach()
    file(WRITE ${CMAKE_BINARY_DIR}/room-links.txt "${lines}")
endfunction()
