"""What a child likes best: kept, taken back, and its own."""

from house import House
from thuisplan.domain.family import Child
from thuisplan.services.changes import Change
from thuisplan.services.house import Services


def test_liked_and_no_longer(services: Services, house: House, child: Child) -> None:
    likes = services.favourites
    likes.like(child.id, "rec_soep")
    likes.like(child.id, "act_bus_halte")
    assert likes.of(child.id) == {"rec_soep", "act_bus_halte"}
    assert house.told == [Change.FAVOURITES] * 2
    likes.like(child.id, "rec_soep", liked=False)
    assert likes.of(child.id) == {"act_bus_halte"}
    likes.like(child.id, "rec_soep")
    assert likes.of(child.id) == {"rec_soep", "act_bus_halte"}
    likes.like(child.id, "rec_taart", liked=False)      # it never was
    assert likes.of(child.id) == {"rec_soep", "act_bus_halte"}


def test_each_child_has_its_own(services: Services, child: Child) -> None:
    daan = services.family.add_child("Daan", "panda", "leaf", 7)
    services.favourites.like(child.id, "rec_soep")
    assert services.favourites.of(daan.id) == frozenset()
