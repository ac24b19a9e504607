#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <thread>

#include "gui/presenters/ThreadPriority.h"

namespace amphoe::testing {
namespace {

int niceness() {
    return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid()));
}

TEST(ThreadPriorityTest, OnlyTheThreadThatAsksAndThoseItBeginsAreLowered) {
    const int usual = niceness();
    int lowered = usual;
    int begun_by_it = usual;
    std::thread([&] {
        gui::let_others_go_first();
        lowered = niceness();
        std::thread([&] { begun_by_it = niceness(); }).join();
    }).join();
    EXPECT_GE(lowered, 5);
    EXPECT_EQ(begun_by_it, lowered);
    EXPECT_EQ(niceness(), usual);
}

}  // namespace
}  // namespace amphoe::testing
