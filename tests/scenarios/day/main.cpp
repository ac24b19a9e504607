// day_replay [VISITS] [SEED] [POPULATION]: exit code 1 when anything did not come out as it must.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "tests/centre/register/Population.h"
#include "tests/scenarios/day/DayReplay.h"

int main(int count, char** words) {
    using amphoe::testing::Mishap;
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const int visits = count > 1 ? std::atoi(words[1]) : 200;
    const auto seed = count > 2 ? std::strtoull(words[2], nullptr, 10) : 2569ULL;
    const int population = count > 3 ? std::atoi(words[3]) : 20000;
    if (visits < 12 || visits > 1000 || population < 1000) {
        std::fprintf(stderr, "usage: day_replay [VISITS 12-1000] [SEED] [POPULATION from 1000]\n");
        return 2;
    }
    const auto plan = amphoe::testing::plan_day(visits, seed, amphoe::centre::make_population({population}));
    int mishaps = 0;
    for (const auto& visit : plan) {
        mishaps += visit.mishap == Mishap::None ? 0 : 1;
    }
    std::printf("day of %d visits, seed %llu, %d people in the district, %d mishaps\n", visits,
                static_cast<unsigned long long>(seed), population, mishaps);
    const auto begun = std::chrono::steady_clock::now();
    amphoe::testing::DayReplay day(population);
    day.morning();
    int done = 0;
    for (const auto& visit : plan) {
        day.serve(visit);
        if (++done % 20 == 0) {
            std::printf("%d visits\n", done);
            std::fflush(stdout);
        }
    }
    day.evening();
    const auto took = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now() - begun);
    std::printf("%s after %lld s\n", day.table().faults() == 0 ? "the day came out right" : "THE DAY WENT WRONG",
                static_cast<long long>(took.count()));
    return day.table().faults() == 0 ? 0 : 1;
}
